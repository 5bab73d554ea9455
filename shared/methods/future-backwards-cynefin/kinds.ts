/** What stickies mean in this variant of future, backwards; apart from the method so that its report and checks can name them. */
import { owner } from "#shared/methods/commonFields.ts";
import type { Kind } from "#shared/methods/method.ts";

export const kinds = {
  group: {
    label: "Table",
    code: "G",
    color: "grey",
    shape: "tab",
    hint: "Who sits here, and who will speak for the table at the round table.",
    fields: [{ id: "speaker", label: "Speaks for it", input: "text", onSticky: true }],
  },
  current: {
    label: "Current state",
    code: "N",
    color: "yellow",
    shape: "square",
    hint: "How it is now, in a few words; many of them, good and bad.",
  },
  past: {
    label: "Turning point",
    code: "T",
    color: "blue",
    shape: "square",
    hint: "Something that happened and without which today would be another, with its time.",
  },
  utopia: {
    label: "Utopia",
    code: "U",
    color: "green",
    shape: "octagon",
    hint: "Impossibly good; some call it heaven.",
  },
  dystopia: {
    label: "Dystopia",
    code: "D",
    color: "red",
    shape: "octagon",
    hint: "Impossibly bad; some call it hell.",
  },
  fromUtopia: {
    label: "Back from utopia",
    code: "UT",
    color: "teal",
    shape: "square",
    hint: "What must have happened just before, seen from the utopia.",
  },
  fromDystopia: {
    label: "Back from dystopia",
    code: "DT",
    color: "orange",
    shape: "square",
    hint: "What must have happened just before, seen from the dystopia.",
  },
  accident: {
    label: "Accident",
    code: "A",
    color: "violet",
    shape: "tilted",
    hint: "Chance, luck or mishap on a path, that nobody planned.",
  },
  gap: {
    label: "Gap between tables",
    code: "Q",
    color: "pink",
    shape: "rounded",
    hint: "What one table saw and another did not, or saw quite differently.",
    fields: [owner("Who follows it up.")],
  },
  sign: {
    label: "Early sign",
    code: "S",
    color: "pink",
    shape: "tilted",
    hint: "What we could notice soon, if we are on the way to the dystopia.",
    fields: [owner("Who looks out for it.")],
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindId = keyof typeof kinds;
