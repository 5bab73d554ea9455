import type { Sticky } from "#shared/board/board.ts";
import { about, finding } from "#shared/methods/findings.ts";
import type { Check } from "#shared/methods/method.ts";
import { normalised } from "#shared/outcomes/sameText.ts";
import type { ArchitectureType } from "#shared/outcomes/outcome.ts";
import { type Drawn, type Line, modelOf } from "./model.ts";

const stickiesOf = (drawn: readonly Drawn[]): readonly Sticky[] => drawn.map(({ sticky }) => sticky);

const isOf =
  (...types: readonly ArchitectureType[]) =>
  ({ element }: Drawn) =>
    types.includes(element.type);

const facts: Check = (workshop) => {
  const { elements } = modelOf(workshop);
  return [
    ...about(
      "no-description",
      stickiesOf(
        elements
          .filter(isOf("person", "system", "container", "component"))
          .filter(({ element }) => element.description === undefined),
      ),
      {
        one: "element has no description",
        many: "elements have no description",
        mend: "Say in one short sentence what it does, for somebody who has never heard of it.",
      },
    ),
    ...about(
      "no-technology",
      stickiesOf(
        elements
          .filter(isOf("container", "component"))
          .filter(({ element }) => element.technology === undefined),
      ),
      {
        one: "container or component has no technology",
        many: "containers or components have no technology",
        mend: "Write what it is made of, or what you would choose today.",
      },
    ),
    ...about(
      "no-link",
      stickiesOf(elements.filter(isOf("code")).filter(({ element }) => element.link === undefined)),
      {
        one: "sticky for code has no link",
        many: "stickies for code have no link",
        mend: "Link to where it is written; a drawing of code is out of date tomorrow.",
      },
    ),
  ];
};

const parts: Check = (workshop) => {
  const { elements } = modelOf(workshop);
  const byId = new Map(elements.map(({ element }) => [element.id, element]));
  const wanted: Partial<Record<ArchitectureType, ArchitectureType>> = {
    container: "system",
    component: "container",
  };
  const isInCircle = ({ element }: Drawn) => {
    const seen = new Set<string>();
    let one = byId.get(element.parent ?? "");
    for (; one && one !== element && !seen.has(one.id); one = byId.get(one.parent ?? "")) seen.add(one.id);
    return one === element;
  };
  const circle = elements.filter(isInCircle);
  const misplaced = elements
    .filter((drawn) => !circle.includes(drawn))
    .filter(({ element: { type, parent } }) => {
      const above = wanted[type];
      return above !== undefined && byId.get(parent ?? "")?.type !== above;
    });
  return [
    ...about("circle", stickiesOf(circle), {
      one: "element is a part of itself",
      many: "elements are parts of each other in a circle",
      mend: "Empty “Part of” on the outermost of them.",
    }),
    ...about("no-parent", stickiesOf(misplaced), {
      one: "container or component is part of nothing",
      many: "containers or components are part of nothing",
      mend: "Open the system or container that it belongs to, and draw it in there.",
    }),
  ];
};

const names: Check = (workshop) => {
  const { elements } = modelOf(workshop);
  // Names of people and systems are unique in all; those of parts within what they are a part of.
  const scopes = Map.groupBy(
    elements.filter(({ element }) => element.type !== "code" && normalised(element.text) !== ""),
    ({ element: { type, parent, text } }) =>
      `${type === "person" || type === "system" ? "" : (parent ?? "")} ${type === "person" ? "system" : type} ${normalised(text)}`,
  );
  return [...scopes.values()]
    .filter(({ length }) => length > 1)
    .map((same) =>
      finding("same-name", stickiesOf(same), {
        what: `${same.length} elements are called “${same[0]?.element.text ?? ""}”.`,
        mend: "Draw one element once and open it, or give the others a name of their own.",
      }),
    );
};

const disconnected: Check = (workshop) => {
  const { elements, relations } = modelOf(workshop);
  const byId = new Map(elements.map((drawn) => [drawn.element.id, drawn]));
  const joined = new Set<string>();
  // What a part has to do with, the whole has to do with.
  for (const { relation } of relations)
    for (const end of [relation.from, relation.to])
      for (
        let one = byId.get(end);
        one && !joined.has(one.element.id);
        one = byId.get(one.element.parent ?? "")
      )
        joined.add(one.element.id);
  return about(
    "disconnected",
    stickiesOf(
      elements.filter(
        ({ element }) => element.type !== "code" && !joined.has(element.id) && elements.length > 1,
      ),
    ),
    {
      one: "element has to do with no other",
      many: "elements have to do with no other",
      mend: "Draw an arrow to what it needs or from who uses it, or leave it out.",
    },
  );
};

/** The stickies at the start of lines, each once: a connector itself has no place in a list of stickies. */
const starts = (lines: readonly Line[]) => [...new Set(lines.map(({ from }) => from))];

const bare = /^(?:uses?|calls?|talks to|connects(?: to)?|interacts with|communicates with|has|is)$/u;

const labels: Check = (workshop) => {
  const { elements, relations } = modelOf(workshop);
  const typeOf = new Map(elements.map(({ sticky, element }) => [sticky.id, element.type]));
  const said = ({ relation }: Line) => normalised(relation.text);
  const pairs = Map.groupBy(
    relations.filter((line) => said(line) !== ""),
    (line) => `${line.from.id} ${line.to.id} ${said(line)}`,
  );
  const isBothWays = (line: Line) =>
    /↔|⇄|<-+>/u.test(line.relation.text) || pairs.has(`${line.to.id} ${line.from.id} ${said(line)}`);
  return [
    ...about("no-label", starts(relations.filter((line) => said(line) === "")), {
      one: "element has an arrow without a label",
      many: "elements have arrows without a label",
      mend: "Write on each arrow what goes on in its direction: “reads orders from”.",
    }),
    ...about("bare-label", starts(relations.filter((line) => bare.test(said(line)))), {
      one: "element has an arrow that only says that it uses something",
      many: "elements have arrows that only say that they use something",
      mend: "Say what for: “sends receipts with”, “signs people in through”.",
    }),
    ...about(
      "no-protocol",
      starts(
        relations.filter(
          ({ from, to, relation }) =>
            typeOf.get(from.id) === "container" &&
            typeOf.get(to.id) === "container" &&
            relation.technology === undefined,
        ),
      ),
      {
        one: "container has an arrow to another that does not say how they talk",
        many: "containers have arrows to others that do not say how they talk",
        mend: "Add the technology in brackets: “Reads orders from [SQL]”.",
      },
    ),
    ...about("both-ways", starts(relations.filter(isBothWays)), {
      one: "element has an arrow that means both directions",
      many: "elements have arrows that mean both directions",
      mend: "Draw the direction of who asks, or two arrows that say different things.",
    }),
    ...about("same-label", starts([...pairs.values()].filter(({ length }) => length > 1).flat()), {
      one: "element has two arrows to the same other that say the same",
      many: "elements have two arrows to the same other that say the same",
      mend: "Keep one of them, or say what each is for.",
    }),
  ];
};

/** What a facilitator's experienced colleague would point out; in the order of the stages. */
export const checks: readonly Check[] = [facts, parts, names, disconnected, labels];
