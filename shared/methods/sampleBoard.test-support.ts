import type { Connector, Element, Sticky, Workshop } from "#shared/board/board.ts";
import { parseWorkshop } from "#shared/board/workshopJson.ts";
import type { Check } from "./method.ts";

/** A method's sample to plant flaws in: each change gives a whole workshop, and the sample stays as it is. */
export function sampleBoard(json: unknown) {
  const sample = parseWorkshop(json);

  /** Each element becomes what `change` makes of it; undefined leaves it out. */
  const changed = (change: (element: Element) => Element | undefined): Workshop => ({
    ...sample,
    elements: sample.elements.flatMap((element) => change(element) ?? []),
  });
  const mended = (one: Sticky, change: Partial<Sticky>) =>
    changed((each) => (each.id === one.id ? { ...one, ...change } : each));

  return {
    sample,
    changed,
    withStickies: (change: (sticky: Sticky) => Sticky | undefined) =>
      changed((each) => (each.type === "sticky" ? change(each) : each)),
    mended,
    stickies: sample.elements.filter((element) => element.type === "sticky"),
    /** The sticky whose text has these words. */
    saying: (words: string): Sticky => {
      const found = sample.elements.find(
        (element) => element.type === "sticky" && element.text.includes(words),
      );
      if (found?.type !== "sticky") throw new Error(`The sample has no sticky that says "${words}".`);
      return found;
    },
    /** The connector that leads from one sticky to another. */
    between: (from: Sticky, to: Sticky): Connector => {
      const found = sample.elements.find(
        (element) =>
          element.type === "connector" &&
          "element" in element.from &&
          "element" in element.to &&
          element.from.element === from.id &&
          element.to.element === to.id,
      );
      if (found?.type !== "connector") throw new Error("The sample has no such connector.");
      return found;
    },
    rewritten: (one: Sticky, text: string) => mended(one, { text }),
    withField: (one: Sticky, field: string, value: string) =>
      mended(one, { fields: { ...one.fields, [field]: value } }),
    withFields: (one: Sticky, fields: Sticky["fields"]) =>
      mended(one, { fields: { ...one.fields, ...fields } }),
    without: (...ones: readonly Element[]) =>
      changed((each) => (ones.some(({ id }) => id === each.id) ? undefined : each)),
  };
}

/** What checks find, without their words. */
export function findingsOf(checks: readonly Check[], workshop: Workshop) {
  return checks.flatMap((check) => check(workshop)).map(({ check, elements }) => ({ check, elements }));
}
