import type { Element, Workshop } from "#shared/board/board.ts";
import { byDepth } from "#shared/board/layers.ts";
import { centerOf } from "#shared/geometry/boxes.ts";
import { lossTally } from "#shared/interchange/losses.ts";
import { keptFields, type Mark } from "#shared/interchange/mark.ts";
import { countAlways, type WrittenBoard } from "#shared/interchange/written.ts";
import { light } from "#shared/look/tokens.ts";
import type { Method } from "#shared/methods/method.ts";
import { asMarkdown } from "./markdown.ts";

/** What an arrow can hold on to there. */
const nodes = new Set(["sticky", "text", "shape", "frame", "cluster"]);

/** The side of a card that looks towards another. */
function sideTowards(from: Element, to: Element): "top" | "right" | "bottom" | "left" {
  const [[fx, fy], [tx, ty]] = [centerOf(from.box), centerOf(to.box)];
  const [dx, dy] = [tx - fx, ty - fy];
  if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? "right" : "left";
  return dy > 0 ? "bottom" : "top";
}

/** A board as a JSON Canvas, which Obsidian and others open. The same board gives the same bytes; without its method all stickies are grey. */
export function writeCanvas(workshop: Workshop, method: Method | undefined): WrittenBoard {
  const losses = lossTally();
  countAlways(workshop, losses);
  const kinds = method?.kinds ?? {};
  const elements = workshop.elements.toSorted(byDepth);
  const byId = new Map(elements.map((element) => [element.id, element]));
  const marked = (element: Element, more: Partial<Mark> = {}) => {
    const { cluster, box, locked, type } = element;
    if (locked) losses.hide("locks");
    if (box[4] !== 0) losses.hide("rotations");
    const mark = {
      is: type,
      ...more,
      ...(cluster !== undefined && byId.get(cluster)?.type === "cluster" && { cluster }),
      ...(box[4] !== 0 && { rotation: box[4] }),
      ...(locked && { locked }),
    };
    return { groundwork: mark };
  };
  const placed = (element: Element, type: "text" | "group") => {
    // Whole numbers, each edge on its own, so that what touched still touches.
    const [x, y, width, height] = element.box;
    const [left, top] = [Math.round(x), Math.round(y)];
    return {
      id: element.id,
      type,
      x: left,
      y: top,
      width: Math.max(1, Math.round(x + width) - left),
      height: Math.max(1, Math.round(y + height) - top),
    };
  };
  const cards = elements.flatMap((element): readonly Readonly<Record<string, unknown>>[] => {
    switch (element.type) {
      case "sticky": {
        if (Object.keys(element.fields).length > 0) losses.hide("details");
        losses.hide("kinds");
        return [
          {
            ...placed(element, "text"),
            color: light.kinds[kinds[element.kind]?.color ?? "grey"].fill,
            text: asMarkdown(element.text),
            ...marked(element, { kind: element.kind, ...keptFields(element.fields) }),
          },
        ];
      }
      case "text":
      case "shape":
        if (element.type === "shape") losses.hide("forms");
        return [
          {
            ...placed(element, "text"),
            ...(element.ink !== "ink" && { color: light.inks[element.ink] }),
            text: asMarkdown(element.text),
            ...marked(element, element.type === "shape" ? { form: element.form } : {}),
          },
        ];
      case "frame":
      case "cluster":
        return [{ ...placed(element, "group"), label: element.text, ...marked(element) }];
      case "stroke":
        losses.add("strokes");
        return [];
      case "image":
        // It names files beside it and holds none itself.
        losses.add("images");
        return [];
      case "connector":
        return [];
    }
  });
  const edges = elements.flatMap((element) => {
    if (element.type !== "connector") return [];
    const [from, to] = [element.from, element.to].map((end) =>
      "element" in end ? byId.get(end.element) : undefined,
    );
    if (!from || !to || from === to || !nodes.has(from.type) || !nodes.has(to.type)) {
      losses.add(from && from === to ? "loops" : "looseArrows");
      return [];
    }
    return [
      {
        id: element.id,
        fromNode: from.id,
        fromSide: sideTowards(from, to),
        toNode: to.id,
        toSide: sideTowards(to, from),
        ...(element.ink !== "ink" && { color: light.inks[element.ink] }),
        ...(element.text !== "" && { label: element.text }),
        ...(element.locked && marked(element)),
      },
    ];
  });
  return {
    text: `${JSON.stringify({ nodes: cards, edges }, undefined, "\t")}\n`,
    losses: losses.all(),
  };
}
