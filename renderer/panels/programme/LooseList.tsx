import "./LooseList.css";
import {
  CircleDashed,
  FileQuestion,
  FileX,
  GitBranch,
  Link2Off,
  type LucideIcon,
  UserRound,
} from "lucide-react";
import type { Loose, ProgrammeMap } from "#shared/programme/map.ts";
import type { Programme } from "#shared/programme/programme.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { Programmes } from "#renderer/session/programmes/programmes.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { countsInWords, listed, titleInWords } from "./words.ts";

const icons: Readonly<Record<Loose["is"], LucideIcon>> = {
  away: FileQuestion,
  "no file": FileX,
  changed: GitBranch,
  gone: Link2Off,
  unowned: UserRound,
  waiting: CircleDashed,
};

interface LooseListProps {
  readonly programmes: Programmes;
  readonly programme: Programme;
  readonly map: ProgrammeMap;
}

/** What waits for somebody, each with the way to it. */
export function LooseList({ programmes, programme, map }: LooseListProps) {
  const titles = new Map(
    map.stations.map(({ member }) => [member.workshop, titleInWords(member.title)] as const),
  );
  return (
    <section aria-labelledby="programme-open" className="loose">
      <h3 id="programme-open" className="loose-title">
        {sayProgramme("programme.open")}
      </h3>
      {map.loose.length === 0 ? (
        <p className="loose-nothing">{sayProgramme("programme.nothingOpen")}</p>
      ) : (
        <ul>
          {map.loose.map((loose) => {
            const Icon = icons[loose.is];
            return (
              <li key={`${loose.is} ${loose.workshop}`} className="loose-line">
                <Icon aria-hidden size={16} />
                <p>{inWords(loose, titles)}</p>
                <Mend loose={loose} programmes={programmes} programme={programme} />
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function inWords(loose: Loose, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(loose.workshop) ?? "";
  switch (loose.is) {
    case "away":
      return sayProgramme("programme.open.away", { title });
    case "no file":
      return sayProgramme(`programme.open.noFile.${loose.kept ? "kept" : "gone"}`, {
        title,
        file: loose.file,
      });
    case "waiting":
      return sayProgramme("programme.open.waiting", {
        title,
        offers: listed(
          loose.offers.map(({ from, counts }) =>
            sayProgramme("programme.offer", { facts: countsInWords(counts), title: titles.get(from) ?? "" }),
          ),
        ),
      });
    case "changed":
    case "gone":
    case "unowned":
      return sayProgramme(`programme.open.${loose.is}`, { title, count: loose.elements.length });
  }
}

interface MendProps {
  readonly loose: Loose;
  readonly programmes: Programmes;
  readonly programme: Programme;
}

function Mend({ loose, programmes, programme }: MendProps) {
  const session = useSession();
  switch (loose.is) {
    case "no file":
      return loose.kept ? (
        <Button onClick={() => void programmes.writeAgain(programme, loose.workshop)}>
          {sayProgramme("programme.writeAgain")}
        </Button>
      ) : (
        <Button onClick={() => session.openFile()}>{sayProgramme("programme.openFile")}</Button>
      );
    case "away":
      return <Button onClick={() => session.openFile()}>{sayProgramme("programme.openFile")}</Button>;
    case "waiting":
      return (
        <Button onClick={() => void programmes.takeOverInto(loose.workshop, loose.offers[0]?.from)}>
          {sayProgramme("programme.takeOver")}
        </Button>
      );
    case "changed":
    case "gone":
    case "unowned":
      return (
        <Button onClick={() => void programmes.open(loose.workshop, loose.elements)}>
          {sayProgramme("programme.show")}
        </Button>
      );
  }
}
