import type { NoteGroup } from "#shared/interchange/settled.ts";
import type { Method } from "#shared/methods/method.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { KindSelect } from "./KindSelect.tsx";

interface ColorMeaningProps {
  readonly groups: readonly NoteGroup[];
  readonly method: Method;
  readonly allowed: readonly string[];
  readonly kindOf: (color: NoteGroup["color"]) => string;
  readonly onChange: (color: NoteGroup["color"], kind: string) => void;
}

/** Asks of each colour of another program's stickies which kind they are. */
export function ColorMeaning({ groups, method, allowed, kindOf, onChange }: ColorMeaningProps) {
  return (
    <fieldset className="import-dialog-choice">
      <legend>{sayInterchange("import.colors")}</legend>
      <ul className="import-dialog-rows">
        {groups.map(({ color, count, examples }) => {
          const words = sayInterchange("import.color", {
            color: sayInterchange(`import.color.${color}`),
            count,
          });
          return (
            <li key={color} className="import-dialog-row">
              <span
                aria-hidden
                className="import-dialog-swatch"
                style={color === "none" ? {} : { background: `var(--kind-${color}-fill)` }}
              />
              <span className="import-dialog-what">
                <span>{words}</span>
                {examples[0] !== undefined && (
                  <span className="import-dialog-example">
                    {sayInterchange("import.such", { example: examples[0] })}
                  </span>
                )}
              </span>
              <KindSelect
                label={words}
                labelHidden
                method={method}
                allowed={allowed}
                kind={kindOf(color)}
                onChange={(kind) => onChange(color, kind)}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
