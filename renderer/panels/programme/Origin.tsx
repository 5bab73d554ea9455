import "./Origin.css";
import { ArrowUpRight, RefreshCw } from "lucide-react";
import { useEffect, useState } from "react";
import type { Sticky } from "#shared/board/board.ts";
import { updateFrom } from "#shared/commands/takeOver.ts";
import { elementOfFact, originState, workshopOfFact } from "#shared/methods/takeOver.ts";
import { fieldOf, originField } from "#shared/outcomes/facts.ts";
import type { Known } from "#shared/programme/origins.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import type { SessionState } from "#renderer/session/state.ts";
import { programmesIn } from "#renderer/session/programmes/programmes.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { titleInWords } from "./words.ts";

/** Where a sticky was taken over from, how that stands now, and the ways there and back. */
export function Origin({ sticky }: { readonly sticky: Sticky }) {
  const session = useSession();
  const board = useBoard();
  const edits = useSessionState(mayEdit);
  const origin = fieldOf(sticky, originField) ?? "";
  const from = workshopOfFact(origin);
  const known = useKnownOne(from);
  if (known === "reading") return null;
  const fact = known?.facts.find(({ id }) => id === origin);
  const state = known ? originState(board.method, sticky, () => fact) : "away";
  const element = fact?.source.elements[0] ?? elementOfFact(origin);
  const title = titleInWords(known?.workshop.control.title ?? "");
  return (
    <section className="origin" data-state={state} aria-label={sayProgramme("origin.title")}>
      <h3 className="origin-title">{sayProgramme("origin.title")}</h3>
      {known && <p className="origin-from">{title}</p>}
      <p role="status" className="origin-words">
        {sayProgramme(`origin.${state ?? "same"}`)}
      </p>
      {state === "changed" && fact && <blockquote className="origin-now">{fact.text}</blockquote>}
      <div className="origin-buttons">
        {state === "changed" && fact && (
          <Button
            icon={RefreshCw}
            disabled={sticky.locked || !edits}
            onClick={() => updateFrom(board, [{ sticky, origin: fact }])}
          >
            {sayProgramme("origin.step")}
          </Button>
        )}
        {known && (
          <Button
            variant="quiet"
            icon={ArrowUpRight}
            onClick={() => void programmesIn(session).open(from, element === undefined ? [] : [element])}
          >
            {sayProgramme("origin.go")}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A workshop as it was stored last; undefined where it is not on this device. */
function useKnownOne(id: string): Known | "reading" | undefined {
  const session = useSession();
  const [last, setLast] = useState<{ readonly id: string; readonly known: Known | undefined }>();
  useEffect(() => {
    let asked = 0;
    const read = async () => {
      asked += 1;
      const now = asked;
      const known = await programmesIn(session).known(id);
      if (now === asked) setLast({ id, known });
    };
    void read();
    // It may change on the shelf, or go from it, while this is shown.
    const changedAt = ({ stored }: SessionState) => stored.find((one) => one.id === id)?.changedAt;
    const stop = session.store.subscribe((now, before) => {
      if (now.stored !== before.stored && changedAt(now) !== changedAt(before)) void read();
    });
    return () => {
      asked += 1;
      stop();
    };
  }, [session, id]);
  return last?.id === id ? last.known : "reading";
}
