import { SelectField } from "#renderer/panels/parts/SelectField.tsx";
import type { Method } from "#shared/methods/method.ts";

interface KindSelectProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly method: Method;
  readonly allowed: readonly string[];
  readonly kind: string;
  readonly onChange: (kind: string) => void;
}

/** A list of a method's kinds to choose one from. */
export function KindSelect({ method, allowed, kind, ...rest }: KindSelectProps) {
  return (
    <SelectField
      options={allowed.map((id) => ({ value: id, words: method.kinds[id]?.label ?? id }))}
      value={kind}
      {...rest}
    />
  );
}
