import "./Choice.css";
import "./tick.css";
import { useId } from "react";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly words: string;
    readonly disabled?: boolean;
  }[];
  /** Undefined where none of these is chosen. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** What is to be known about what is chosen. */
  readonly note?: string | undefined;
  /** The same for two groups of which one thing is chosen together. */
  readonly name?: string;
}

/** One of few, all in sight. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, value, onChange, note } = props;
  const id = useId();
  const { name = id } = props;
  return (
    <fieldset className="choice" aria-describedby={note === undefined ? undefined : `${id}-note`}>
      <legend className="choice-label">{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="tick">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.words}
          </label>
        ))}
      </div>
      {note !== undefined && (
        <p id={`${id}-note`} className="choice-note">
          {note}
        </p>
      )}
    </fieldset>
  );
}
