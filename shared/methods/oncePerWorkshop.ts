import type { Workshop } from "#shared/board/board.ts";

/**
 * What a workshop comes to, worked out once for as long as that very value is in use: its checks, figures and documents
 * all ask for the same.
 */
export function oncePerWorkshop<Value extends object>(
  workOut: (workshop: Workshop) => Value,
): (workshop: Workshop) => Value {
  const known = new WeakMap<Workshop, Value>();
  return (workshop) => {
    const before = known.get(workshop);
    if (before) return before;
    const value = workOut(workshop);
    known.set(workshop, value);
    return value;
  };
}
