import type { Kind } from "./method.ts";

type Kinds = Readonly<Record<string, Kind>>;

/** What a field says to a reader: a choice's label, any other value as it is; "" if it is not set. */
export function fieldText(kinds: Kinds, kind: string, field: string, value: string | undefined): string {
  const options = kinds[kind]?.fields?.find((one) => one.id === field)?.options;
  return options?.find((option) => option.id === value)?.label ?? value ?? "";
}

/** A kind's label, or its id where the board holds a kind that the method does not know. */
export function kindLabel(kinds: Kinds, kind: string): string {
  return Object.hasOwn(kinds, kind) ? (kinds[kind]?.label ?? kind) : kind;
}
