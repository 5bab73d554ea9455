import "./StationItem.css";
import { Menu } from "@base-ui/react/menu";
import { Check, Ellipsis, FileQuestion, FileX } from "lucide-react";
import type { ProgrammeMap, Standing, Station } from "#shared/programme/map.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { MenuRow } from "#renderer/panels/parts/MenuRow.tsx";
import { countsInWords, daysInWords, listed, titleInWords } from "./words.ts";

interface StationItemProps {
  readonly station: Station;
  readonly map: ProgrammeMap;
  /** Whether it is the workshop that is open in this window. */
  readonly here: boolean;
  readonly first: boolean;
  readonly last: boolean;
  /** It is looked at now, or no longer: its flows are to stand out. */
  readonly onNear: (on: boolean) => void;
  readonly onOpen: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onTakeOut: (title: string) => void;
}

/** A workshop on the map: what it is, how far it is, what it yields and where that came from. */
export function StationItem(props: StationItemProps) {
  const { station, map, here, onNear, onOpen } = props;
  const { member, method, standing, days, stage, yields } = station;
  const title = titleInWords(member.title);
  const about = [method?.title ?? member.method, daysInWords(days)].filter(Boolean).join(" · ");
  return (
    <li
      className="station"
      data-standing={standing}
      data-here={here || undefined}
      onPointerEnter={() => onNear(true)}
      onPointerLeave={() => onNear(false)}
      onFocus={() => onNear(true)}
      onBlur={() => onNear(false)}
    >
      <Mark standing={standing} />
      <div className="station-words">
        <p className="station-about">{about}</p>
        <h3>
          {standing === "away" || standing === "gone" ? (
            <span className="station-title">{title}</span>
          ) : (
            <button type="button" className="station-title station-open" onClick={onOpen}>
              {title}
            </button>
          )}
        </h3>
        <p className="station-standing">
          <strong>{sayProgramme(`programme.standing.${standing}`)}</strong>
          {standing === "under way" && stage && `: ${sayProgramme("programme.stage", stage)}`}
          {here && ` · ${sayProgramme("programme.here")}`}
        </p>
        {yields.length > 0 && (
          <p className="station-note">{sayProgramme("programme.yields", { facts: countsInWords(yields) })}</p>
        )}
        <Flows workshop={member.workshop} map={map} />
      </div>
      <div className="station-marks" aria-hidden>
        {Object.values(method?.kinds ?? {})
          .slice(0, 3)
          .map((kind) => (
            <KindMark key={kind.code} kind={kind} size={22} />
          ))}
      </div>
      <More title={title} {...props} />
    </li>
  );
}

function Mark({ standing }: { readonly standing: Standing }) {
  return (
    <span className="station-mark" data-mark aria-hidden>
      {standing === "done" && <Check size={14} strokeWidth={3} />}
      {standing === "away" && <FileQuestion size={14} />}
      {standing === "gone" && <FileX size={14} />}
    </span>
  );
}

/** The arcs in words. */
function Flows({ workshop, map }: { readonly workshop: string; readonly map: ProgrammeMap }) {
  const titles = new Map(
    map.stations.map(({ member }) => [member.workshop, titleInWords(member.title)] as const),
  );
  const inside = map.flows
    .filter(({ to }) => to === workshop)
    .map(({ from, count }) => sayProgramme("programme.flow", { count, title: titles.get(from) ?? "" }));
  const outside = map.fromOutside
    .filter(({ to }) => to === workshop)
    .map(({ count }) => sayProgramme("programme.outside.flow", { count }));
  const taken = [...inside, ...outside];
  if (taken.length === 0) return null;
  return <p className="station-note">{sayProgramme("programme.takes", { flows: listed(taken) })}</p>;
}

function More({ title, first, last, onMove, onTakeOut }: StationItemProps & { readonly title: string }) {
  const actions = [
    { words: sayProgramme("programme.earlier"), run: () => onMove(-1), disabled: first },
    { words: sayProgramme("programme.later"), run: () => onMove(1), disabled: last },
    { words: sayProgramme("programme.takeOut"), run: () => onTakeOut(title), disabled: false },
  ];
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        render={<IconButton icon={Ellipsis} label={sayProgramme("programme.moreOf", { title })} />}
      />
      <MenuPopup align="end">
        {actions.map(({ words, run, disabled }) => (
          <Menu.Item key={words} label={words} disabled={disabled} onClick={run}>
            <MenuRow label={words} />
          </Menu.Item>
        ))}
      </MenuPopup>
    </Menu.Root>
  );
}
