import { latestOf, quickCheckAnswer } from "#shared/outcomes/measures.ts";
import type { Measure } from "#shared/outcomes/outcome.ts";
import { say } from "#shared/text/say.ts";
import { MeasureChart } from "./MeasureChart.tsx";
import { dayText, figureText } from "./numbers.ts";

/** A measure's course, from where to where, and the bands it was found in, each with its edition. */
export function MeasureFacts({ measure }: { readonly measure: Measure }) {
  const { baseline, baselineAt, target, due, band, edition, decision, delivery, unit } = measure;
  const latest = latestOf(measure);
  const answer = delivery && latest ? quickCheckAnswer(delivery, latest.value, unit) : undefined;
  const facts = [
    { label: say("measure.baseline"), value: dated(baseline, baselineAt, "measure.on") },
    { label: say("measure.target"), value: dated(target, due, "measure.by") },
    {
      label: say("measure.band"),
      value: band && say("measure.bandOf", { band, edition: edition ?? say("measure.noEdition") }),
    },
    { label: say("measure.quickCheck"), value: answer },
    { label: say("measure.decides"), value: decision },
  ];
  return (
    <>
      <MeasureChart measure={measure} />
      <dl className="measure-facts">
        {facts.map(
          ({ label, value }) =>
            value !== undefined && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}

function dated(value: number | undefined, day: string | undefined, key: "measure.on" | "measure.by"): string {
  if (value === undefined) return say("measure.unknown");
  return day === undefined ? figureText(value) : say(key, { value: figureText(value), day: dayText(day) });
}
