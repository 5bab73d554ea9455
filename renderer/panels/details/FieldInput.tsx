import { SelectField } from "#renderer/panels/parts/SelectField.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import type { Sticky } from "#shared/board/board.ts";
import type { Field } from "#shared/methods/method.ts";
import { placedFigures } from "#shared/methods/plane.ts";
import { say } from "#shared/text/say.ts";
import { keptValue, shownValue } from "./fieldValues.ts";
import { useDraft } from "./useDraft.ts";

interface FieldInputProps {
  readonly sticky: Sticky;
  readonly field: Field;
}

const inputTypes = {
  text: "text",
  link: "text",
  time: "datetime-local",
  date: "date",
  number: "number",
} as const;

/** One fact of a sticky, kept as a step of undo when it is done. */
export function FieldInput(props: FieldInputProps) {
  return props.field.input === "choice" ? <Choice {...props} /> : <Written {...props} />;
}

function Written({ sticky, field }: FieldInputProps) {
  const board = useBoard();
  const edits = useSessionState(mayEdit);
  const shown = shownValue(field, sticky.fields[field.id]);
  const draft = useDraft(shown, (next) => {
    const kept = keptValue(field, next);
    if (kept !== (sticky.fields[field.id] ?? "")) board.edits.setField(sticky.id, field.id, kept);
  });
  const placed = usePlacedFigure(sticky, field.id);
  const utc = field.input === "time" && !field.label.includes("UTC");
  return (
    <TextField
      label={utc ? say("details.inUtc", { label: field.label }) : field.label}
      type={field.input === "choice" ? "text" : inputTypes[field.input]}
      {...(field.hint !== undefined && { hint: field.hint })}
      {...(field.input === "number" && { step: "any" })}
      {...(placed !== undefined && { placeholder: say("plane.byPlace", { figure: placed }) })}
      readOnly={sticky.locked || !edits}
      {...draft}
    />
  );
}

/** The figure that a sticky's place on a plane says for a field; undefined where it says none. */
function usePlacedFigure(sticky: Sticky, field: string): number | undefined {
  const { live, method } = useBoard();
  const { plane } = method;
  if (plane?.x.field !== field && plane?.y.field !== field) return undefined;
  const figures = placedFigures(plane, live.elements())(sticky);
  return plane.x.field === field ? figures?.x : figures?.y;
}

function Choice({ sticky, field }: FieldInputProps) {
  const board = useBoard();
  const edits = useSessionState(mayEdit);
  const value = sticky.fields[field.id] ?? "";
  const known = (field.options ?? []).some((option) => option.id === value);
  return (
    <SelectField
      label={field.label}
      hint={field.hint}
      options={[
        { value: "", words: say("details.notSet") },
        ...(value === "" || known ? [] : [{ value, words: value }]),
        ...(field.options ?? []).map((option) => ({ value: option.id, words: option.label })),
      ]}
      disabled={sticky.locked || !edits}
      value={value}
      onChange={(next) => board.edits.setField(sticky.id, field.id, next)}
    />
  );
}
