import "./TextField.css";
import { type ComponentProps, useId } from "react";

interface TextFieldProps extends Omit<ComponentProps<"input">, "className" | "style" | "id"> {
  readonly label: string;
  /** Keeps the label for screen readers only, where the place says it already. */
  readonly labelHidden?: boolean;
  readonly hint?: string;
  /** What is wrong with it and how to mend that. */
  readonly problem?: string | undefined;
}

/** A line of text with its label, its hint and what is wrong with it. */
export function TextField({ label, labelHidden = false, hint, problem, ...rest }: TextFieldProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="text-field">
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : "text-field-label"}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        className="text-field-input"
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        {...rest}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className="text-field-note" data-problem={problem !== undefined || undefined}>
          {note}
        </p>
      )}
    </div>
  );
}
