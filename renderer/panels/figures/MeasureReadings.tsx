import "./MeasureCard.css";
import "./FiguresPanel.css";
import { Plus } from "lucide-react";
import { type SubmitEvent, useId, useMemo, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import { addReading, readReading, type ReadingProblems } from "#shared/commands/readings.ts";
import type { Sticky } from "#shared/board/board.ts";
import type { Series } from "#shared/methods/method.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { say } from "#shared/text/say.ts";
import { MeasureFacts } from "./MeasureFacts.tsx";
import { dayText, figureText } from "./numbers.ts";
import { useWorkshop } from "./useWorkshop.ts";

interface MeasureReadingsProps {
  readonly sticky: Sticky;
  readonly series: Series;
}

/** In the details of what is measured: its course, and a way to write down what was read. */
export function MeasureReadings({ sticky, series }: MeasureReadingsProps) {
  const { method } = useBoard();
  const edits = useSessionState(mayEdit);
  const workshop = useWorkshop();
  const title = useId();
  const measure = useMemo(
    () =>
      outcomesOf(method.outcomes(workshop), "measure").find(({ source }) => source.elements[0] === sticky.id),
    [method, workshop, sticky.id],
  );
  return (
    <section className="measure-card" aria-labelledby={title}>
      <h3 id={title} className="details-label">
        {say("measure.readings")}
      </h3>
      {measure && <MeasureFacts measure={measure} />}
      {edits && (
        <AddReading sticky={sticky} series={series} unit={measure?.unit} known={measure?.readings ?? []} />
      )}
    </section>
  );
}

interface AddReadingProps extends MeasureReadingsProps {
  readonly unit: string | undefined;
  readonly known: readonly { readonly value: number; readonly at: string }[];
}

/** The day of a clock as people here count it, as an ISO day. */
function dayHere(time: number): string {
  const now = new Date(time);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function AddReading({ sticky, series, unit, known }: AddReadingProps) {
  const session = useSession();
  const board = useBoard();
  const [written, write] = useState(() => ({ value: "", at: dayHere(board.roomTime()), text: "" }));
  const [problems, tell] = useState<ReadingProblems>({});
  const form = useId();
  const change = (part: Partial<typeof written>) => {
    write({ ...written, ...part });
    tell({});
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readReading(written, known, dayHere(board.roomTime()));
    if (!("text" in read)) {
      tell(read);
      const wrong = event.currentTarget.elements.namedItem(read.value === undefined ? "at" : "value");
      if (wrong instanceof HTMLElement) wrong.focus();
      return;
    }
    addReading(board, series, sticky, read);
    session.tell(
      say("reading.added", { value: figureText(Number(read.value), unit), day: dayText(read.at) }),
    );
    write({ ...written, value: "", text: "" });
  };
  return (
    <form className="measure-card" aria-labelledby={form} noValidate onSubmit={submit}>
      <h4 id={form} className="details-label">
        {say("reading.add")}
      </h4>
      <TextField
        name="value"
        inputMode="decimal"
        label={unit === undefined ? say("reading.value") : say("reading.valueIn", { unit })}
        value={written.value}
        problem={problems.value}
        onChange={(event) => change({ value: event.currentTarget.value })}
      />
      <TextField
        name="at"
        type="date"
        label={say("reading.day")}
        value={written.at}
        problem={problems.at}
        onChange={(event) => change({ at: event.currentTarget.value })}
      />
      <TextField
        name="text"
        label={say("reading.text")}
        value={written.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Button type="submit" icon={Plus}>
        {say("reading.add")}
      </Button>
    </form>
  );
}
