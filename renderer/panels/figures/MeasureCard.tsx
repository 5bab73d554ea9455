import "./MeasureCard.css";
import { useBoard } from "#renderer/session/hooks.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { latestOf, progressOf } from "#shared/outcomes/measures.ts";
import type { Measure } from "#shared/outcomes/outcome.ts";
import { say } from "#shared/text/say.ts";
import { MeasureFacts } from "./MeasureFacts.tsx";
import { dayText, figureText, partText } from "./numbers.ts";

/** One measure: where it stands, its course, and what it is compared with. Its name goes to its sticky. */
export function MeasureCard({ measure }: { readonly measure: Measure }) {
  const board = useBoard();
  const name = linesOf(measure.text).join(" ") || say("measure.noWords");
  const sticky = board.live.get(measure.source.elements[0] ?? "");
  const latest = latestOf(measure);
  const progress = progressOf(measure);
  const show = () => {
    if (!sticky) return;
    board.select([sticky.id]);
    board.view.reveal(sticky.box);
  };
  return (
    <article className="measure-card">
      <h3 className="measure-name">
        <button type="button" aria-label={say("measure.show", { name })} onClick={show}>
          {name}
        </button>
      </h3>
      <p className="measure-latest">
        {latest ? (
          <>
            <strong>{figureText(latest.value, measure.unit)}</strong>
            <span className="measure-soft">{dayText(latest.at)}</span>
          </>
        ) : (
          <span className="measure-soft">{say("measure.noReading")}</span>
        )}
        {progress !== undefined && (
          <span className="measure-way">{say("measure.wayDone", { part: partText(progress) })}</span>
        )}
      </p>
      <MeasureFacts measure={measure} />
    </article>
  );
}
