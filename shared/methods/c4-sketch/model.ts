import type { Connector, Sticky } from "#shared/board/board.ts";
import { oncePerWorkshop } from "#shared/methods/oncePerWorkshop.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { openedElement } from "#shared/methods/opened.ts";
import { relationText } from "#shared/outcomes/architecture.ts";
import { factId, factOf, fieldOf } from "#shared/outcomes/facts.ts";
import type { ArchitectureElement, ArchitectureRelation } from "#shared/outcomes/outcome.ts";
import { framesAround } from "#shared/outcomes/places.ts";
import { elementKinds, type KindId } from "./kinds.ts";

/** An element with the sticky it was drawn as. */
export interface Drawn {
  readonly sticky: Sticky;
  readonly element: ArchitectureElement;
}

/** A relation with its connector and the stickies at its ends. */
export interface Line {
  readonly connector: Connector;
  readonly from: Sticky;
  readonly to: Sticky;
  readonly relation: ArchitectureRelation;
}

interface SketchModel {
  /** Persons first, then systems and so on inwards; within a type in reading order. */
  readonly elements: readonly Drawn[];
  readonly relations: readonly Line[];
}

/** The model that a board shows: typed stickies are elements, connectors between them relations. */
export const modelOf = oncePerWorkshop((workshop): SketchModel => {
  const { id: own } = workshop.control;
  const stickies = elementKinds.flatMap((kind) =>
    notesOf<KindId>(workshop, kind).map((sticky) => ({ kind, sticky })),
  );
  const byId = new Map(stickies.map(({ sticky }) => [sticky.id, sticky]));
  const framesOf = framesAround(workshop.elements);

  // What is written goes before where it lies.
  const parentOf = (sticky: Sticky) =>
    [fieldOf(sticky, "parent"), ...framesOf(sticky).map(openedElement)].find(
      (id) => id !== undefined && id !== sticky.id && byId.has(id),
    );
  const elements = stickies.map(({ kind, sticky }): Drawn => {
    const [description, technology, form, link] = ["description", "technology", "form", "link"].map((field) =>
      fieldOf(sticky, field),
    );
    const parent = parentOf(sticky);
    return {
      sticky,
      element: {
        is: "element",
        ...factOf(workshop, sticky),
        type: kind,
        external: fieldOf(sticky, "external") === "external",
        ...(description !== undefined && { description }),
        ...(technology !== undefined && { technology }),
        ...((form === "database" || form === "queue" || form === "web" || form === "mobile") && { form }),
        ...(link !== undefined && { link }),
        ...(parent !== undefined && { parent: factId(own, parent) }),
      },
    };
  });

  const places = new Map(stickies.map(({ sticky }, place) => [sticky.id, place]));
  const relations = workshop.elements
    .flatMap((connector): Line[] => {
      if (connector.type !== "connector") return [];
      const { from: tail, to: head } = connector;
      const from = "element" in tail ? byId.get(tail.element) : undefined;
      const to = "element" in head ? byId.get(head.element) : undefined;
      if (!from || !to || from === to) return [];
      const { text, technology } = relationText(connector.text);
      const relation: ArchitectureRelation = {
        is: "relation",
        id: factId(own, connector.id),
        source: { workshop: own, elements: [connector.id, from.id, to.id] },
        text,
        from: factId(own, from.id),
        to: factId(own, to.id),
        ...(technology !== undefined && { technology }),
      };
      return [{ connector, from, to, relation }];
    })
    .toSorted(
      (a, b) =>
        (places.get(a.from.id) ?? 0) - (places.get(b.from.id) ?? 0) ||
        (places.get(a.to.id) ?? 0) - (places.get(b.to.id) ?? 0) ||
        (a.connector.id < b.connector.id ? -1 : 1),
    );
  return { elements, relations };
});
