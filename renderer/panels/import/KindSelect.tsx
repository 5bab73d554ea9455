import type { Method } from "#shared/methods/method.ts";

interface KindSelectProps {
  readonly label: string;
  readonly method: Method;
  /** The ids of the kinds that may be chosen. */
  readonly allowed: readonly string[];
  readonly kind: string;
  readonly onChange: (kind: string) => void;
}

/** A list of a method's kinds to choose one from; what is asked for stands beside it. */
export function KindSelect({ label, method, allowed, kind, onChange }: KindSelectProps) {
  return (
    <select
      className="text-field-input"
      aria-label={label}
      value={kind}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {allowed.map((id) => (
        <option key={id} value={id}>
          {method.kinds[id]?.label ?? id}
        </option>
      ))}
    </select>
  );
}
