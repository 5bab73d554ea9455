import "./TextField.css";
import { useId } from "react";

interface Option<Value extends string> {
  readonly value: Value;
  readonly words: string;
  /** The heading that it stands under with the others of the same. */
  readonly group?: string;
}

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  /** Keeps the label for screen readers only, where the place says it already. */
  readonly labelHidden?: boolean;
  readonly hint?: string | undefined;
  /** Those of a group come together. */
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of many, in a list that opens. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, labelHidden = false, hint, options, value, disabled, onChange } = props;
  const id = useId();
  const groups = [...Map.groupBy(options, ({ group }) => group)];
  return (
    <div className="text-field">
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : "text-field-label"}>
        {label}
      </label>
      <select
        id={id}
        className="text-field-input"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        disabled={disabled}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {groups.map(([group, some]) => {
          const list = some.map((option) => (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ));
          return group === undefined ? (
            list
          ) : (
            <optgroup key={group} label={group}>
              {list}
            </optgroup>
          );
        })}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-field-note">
          {hint}
        </p>
      )}
    </div>
  );
}
