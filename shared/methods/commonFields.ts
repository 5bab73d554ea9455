import type { Field, Kind } from "./method.ts";

/** Who answers for something, shown on its sticky; `hint` says for what. */
export const owner = (hint: string) =>
  ({ id: "owner", label: "Owner", input: "text", onSticky: true, hint }) as const satisfies Field;

/** The one who carries an action out. */
export const doer = owner("One person or role who sees it through.");

/** The day until when. */
export const due = { id: "due", label: "Due", input: "date", onSticky: true } as const satisfies Field;

/** What a room cannot answer and must not forget. */
export const openQuestion = {
  label: "Open question",
  code: "Q",
  color: "violet",
  shape: "tab",
  hint: "What we could not answer today and must not forget.",
  fields: [owner("Who finds the answer out.")],
} as const satisfies Kind;
