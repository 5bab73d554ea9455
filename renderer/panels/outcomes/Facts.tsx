import { FieldInput } from "#renderer/panels/details/FieldInput.tsx";
import { useBoard, useElements } from "#renderer/session/hooks.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { say } from "#shared/text/say.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";

/** So many are offered at once; the next come when these are filled in. */
const offered = 12;

/** The facts that documents have a place for and that nobody has told yet, to be told here. */
export function Facts({ ids }: { readonly ids: readonly string[] }) {
  const board = useBoard();
  useElements();
  const lacking = ids
    .flatMap((id) => {
      const element = board.held(id);
      if (element?.type !== "sticky") return [];
      const fields = (board.method.kinds[element.kind]?.fields ?? []).filter(
        ({ id: field, onSticky }) => onSticky === true && (element.fields[field] ?? "").trim() === "",
      );
      return fields.length > 0 ? [{ sticky: element, fields }] : [];
    })
    .slice(0, offered);
  if (lacking.length === 0) return null;
  return (
    <details className="outcomes-facts">
      <summary>{sayDocument("outcomesPanel.facts")}</summary>
      <p className="side-panel-note">{sayDocument("outcomesPanel.factsHint")}</p>
      {lacking.map(({ sticky, fields }) => (
        <fieldset key={sticky.id} className="outcomes-fact">
          <legend>{linesOf(sticky.text)[0] ?? say("outline.empty")}</legend>
          {fields.map((field) => (
            <FieldInput key={field.id} sticky={sticky} field={field} />
          ))}
        </fieldset>
      ))}
    </details>
  );
}
