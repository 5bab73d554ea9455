import { Circle, Diamond, type LucideIcon, Square, Squircle } from "lucide-react";
import { useId } from "react";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import { type Element, inks, type ShapeForm, shapeForms } from "#shared/board/board.ts";
import { say } from "#shared/text/say.ts";

const formIcons: Readonly<Record<ShapeForm, LucideIcon>> = {
  rectangle: Square,
  rounded: Squircle,
  ellipse: Circle,
  diamond: Diamond,
};

/** Ink and form for those of the elements that have them; nothing if none has. */
export function InkAndForm({ elements }: { readonly elements: readonly Element[] }) {
  const board = useBoard();
  const edits = useSessionState(mayEdit);
  const name = useId();
  const inked = elements.filter((element) => "ink" in element);
  const shapes = elements.filter((element) => element.type === "shape");
  const ink = inked.every((element) => element.ink === inked[0]?.ink) ? inked[0]?.ink : undefined;
  const form = shapes.every((shape) => shape.form === shapes[0]?.form) ? shapes[0]?.form : undefined;
  return (
    <>
      {inked.length > 0 && (
        <fieldset className="details-inks" disabled={!edits || inked.every(({ locked }) => locked)}>
          <legend className="details-label">{say("details.ink")}</legend>
          {inks.map((one) => (
            <label key={one} className="details-ink" title={say(`details.ink.${one}`)}>
              <input
                type="radio"
                className="visually-hidden"
                name={name}
                checked={one === ink}
                onChange={() =>
                  board.edits.setInk(
                    inked.map(({ id }) => id),
                    one,
                  )
                }
              />
              <span className="details-swatch" style={{ background: `var(--ink-${one})` }} />
              <span className="visually-hidden">{say(`details.ink.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {shapes.length > 0 && (
        <div>
          <p className="details-label">{say("details.form")}</p>
          <div className="details-arrange">
            {shapeForms.map((one) => (
              <IconButton
                key={one}
                icon={formIcons[one]}
                label={say(`tool.${one}`)}
                aria-pressed={one === form}
                disabled={!edits || shapes.every(({ locked }) => locked)}
                onClick={() =>
                  board.edits.setForm(
                    shapes.map(({ id }) => id),
                    one,
                  )
                }
              />
            ))}
          </div>
        </div>
      )}
    </>
  );
}
