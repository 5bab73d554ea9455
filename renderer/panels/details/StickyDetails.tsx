import { Copy, CornerRightDown, PencilLine } from "lucide-react";
import { Suspense } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { later } from "#renderer/panels/parts/later.tsx";
import { useCopy } from "#renderer/panels/parts/useCopy.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import { VoteLine } from "#renderer/panels/votes/VoteLine.tsx";
import type { Sticky } from "#shared/board/board.ts";
import { fieldOf, originField } from "#shared/outcomes/facts.ts";
import { say } from "#shared/text/say.ts";
import { CommandTextButton } from "./CommandTextButton.tsx";
import { Connections } from "./Connections.tsx";
import { FieldInput } from "./FieldInput.tsx";
import { KindChooser } from "./KindChooser.tsx";
import { TextOrTitle } from "./TextOrTitle.tsx";
import { dayTime } from "#renderer/panels/parts/times.ts";

const StickyHints = later(async () => ({
  default: (await import("#renderer/panels/coach/StickyHints.tsx")).StickyHints,
}));
const Origin = later(async () => ({
  default: (await import("#renderer/panels/programme/Origin.tsx")).Origin,
}));

/** Far more characters than the six lines that are shown. */
const longestExcerpt = 1_000;

const MeasureReadings = later(async () => ({
  default: (await import("#renderer/panels/figures/MeasureReadings.tsx")).MeasureReadings,
}));

/** Everything of one sticky. */
export function StickyDetails({ sticky }: { readonly sticky: Sticky }) {
  const board = useBoard();
  const edits = useSessionState(mayEdit);
  const hints = useSessionState((state) => state.hints.of.get(sticky.id));
  // The browser lays out what is clamped away too, and takes a minute for a word of 100,000 letters.
  const text = sticky.text.slice(0, longestExcerpt).toWellFormed().trim();
  const { series } = board.method;
  const cluster = sticky.cluster === undefined ? undefined : board.live.get(sticky.cluster);
  const copy = useCopy();
  const copyId = () => copy(sticky.id, { done: say("details.copied", { id: sticky.id }) });
  return (
    <>
      <div className="details-text">
        <p className="details-excerpt" dir="auto" data-empty={text === "" || undefined}>
          {text === "" ? say("outline.empty") : text}
        </p>
        <Button
          variant="quiet"
          icon={PencilLine}
          disabled={sticky.locked || !edits}
          onClick={() => board.write(sticky.id)}
        >
          {say("details.edit")}
        </Button>
      </div>
      {hints && (
        <Suspense fallback={null}>
          <StickyHints of={sticky.id} hints={hints} />
        </Suspense>
      )}
      <KindChooser ids={[sticky.id]} kind={sticky.kind} disabled={sticky.locked} />
      {series?.of.includes(sticky.kind) === true && (
        <Suspense fallback={null}>
          <MeasureReadings sticky={sticky} series={series} />
        </Suspense>
      )}
      {(board.method.kinds[sticky.kind]?.fields ?? []).map((field) => (
        <FieldInput key={`${sticky.kind} ${field.id}`} sticky={sticky} field={field} />
      ))}
      {board.method.opens?.some(({ kind }) => kind === sticky.kind) === true && (
        <CommandTextButton id="view.levelDown" icon={CornerRightDown} />
      )}
      <VoteLine of={sticky} />
      {fieldOf(sticky, originField) !== undefined && (
        <Suspense>
          <Origin sticky={sticky} />
        </Suspense>
      )}
      {cluster?.type === "cluster" && <TextOrTitle element={cluster} label={say("details.cluster")} />}
      <Connections of={sticky} />
      <div className="details-about">
        <p>{madeLine(sticky, board.self)}</p>
        <p className="details-id">
          {say("details.reference")} <code>{sticky.id}</code>
          <IconButton icon={Copy} label={say("details.copyReference")} onClick={() => void copyId()} />
        </p>
      </div>
    </>
  );
}

function madeLine({ made }: Sticky, person: string): string {
  const when = dayTime(made.at);
  const who = say(whoMade(made.by, person));
  return when === undefined ? say("details.madeBy", { who }) : say("details.made", { who, when });
}

function whoMade(by: string, person: string) {
  if (by === "") return "details.byNobody";
  return by === person ? "details.byYou" : "details.byColleague";
}
