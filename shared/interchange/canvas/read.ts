import * as v from "valibot";
import { familyOf, inkOf } from "#shared/interchange/colors.ts";
import {
  boxAround,
  boxOf,
  type Drawing,
  type Drawn,
  mostDrawn,
  type Refusal,
} from "#shared/interchange/drawing.ts";
import { idsFor } from "#shared/interchange/ids.ts";
import { lossTally } from "#shared/interchange/losses.ts";
import { type Mark, markOn } from "#shared/interchange/mark.ts";
import { centerOf } from "#shared/geometry/boxes.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { Canvas, CanvasNode, Edge, presets } from "./format.ts";
import { fromMarkdown, isFormatted } from "./markdown.ts";

const hexOf = (color: string | undefined): string =>
  color === undefined ? "transparent" : Object.hasOwn(presets, color) ? (presets[color] ?? "") : color;

/** A canvas of Obsidian and others as a board has it: its cards become notes. Never throws. */
export function readCanvas(json: unknown): Drawing | Refusal {
  const file = v.safeParse(Canvas, json);
  if (!file.success) return { is: "refused", why: sayInterchange("import.notCanvas") };
  const losses = lossTally();
  const idOf = idsFor();
  const nodes = new Map<string, { readonly node: CanvasNode; readonly mark: Mark | undefined }>();
  for (const value of file.output.nodes) {
    const parsed = v.safeParse(CanvasNode, value);
    if (!parsed.success || nodes.has(parsed.output.id)) losses.add("damaged");
    else if (nodes.size === mostDrawn) losses.add("tooMany");
    else nodes.set(parsed.output.id, { node: parsed.output, mark: markOn(parsed.output) });
  }
  const isCluster = (id: string | undefined) => id !== undefined && nodes.get(id)?.mark?.is === "cluster";
  const drawn = new Map<string, Drawn>();
  for (const [foreign, { node, mark }] of nodes) {
    const box = boxOf(node.x, node.y, node.width, node.height, mark?.rotation ?? 0);
    const common = {
      id: idOf(foreign),
      box,
      locked: mark?.locked ?? false,
      cluster: isCluster(mark?.cluster) && mark?.cluster !== undefined ? idOf(mark.cluster) : undefined,
    };
    switch (node.type) {
      case "text": {
        const text = fromMarkdown(node.text);
        if (!mark && isFormatted(node.text)) losses.add("formatting");
        drawn.set(foreign, card(common, { text, color: hexOf(node.color), mark }));
        break;
      }
      case "file":
        losses.add("files");
        drawn.set(foreign, { type: "text", ...common, text: `${node.file}${node.subpath}`, ink: "ink" });
        break;
      case "link":
        drawn.set(foreign, { type: "text", ...common, text: node.url, ink: "blue" });
        break;
      case "group":
        if (node.background !== undefined) losses.add("backgrounds");
        drawn.set(
          foreign,
          mark?.is === "cluster"
            ? { type: "cluster", ...common, cluster: undefined, text: node.label }
            : { type: "frame", ...common, cluster: undefined, text: node.label, area: undefined },
        );
        break;
      default:
        losses.add("unknown");
    }
  }
  const edges: Drawn[] = [];
  const taken = new Set(nodes.keys());
  for (const value of file.output.edges) {
    const parsed = v.safeParse(Edge, value);
    if (!parsed.success || taken.has(parsed.output.id)) {
      losses.add("damaged");
      continue;
    }
    const edge = parsed.output;
    taken.add(edge.id);
    const [start, end] = [drawn.get(edge.fromNode), drawn.get(edge.toNode)];
    if (!start || !end || start === end) {
      losses.add(start && start === end ? "loops" : "looseArrows");
      continue;
    }
    if (nodes.size + edges.length >= mostDrawn) {
      losses.add("tooMany");
      continue;
    }
    const heads = { start: edge.fromEnd === "arrow", end: edge.toEnd === "arrow" };
    if (heads.start && heads.end) losses.add("twoHeads");
    else if (!heads.start && !heads.end) losses.add("noHeads");
    const [from, to] = heads.start && !heads.end ? [end, start] : [start, end];
    edges.push({
      type: "connector",
      id: idOf(edge.id),
      box: boxAround([centerOf(from.box), centerOf(to.box)]),
      locked: markOn(edge)?.locked ?? false,
      cluster: undefined,
      from: { element: from.id },
      to: { element: to.id },
      text: edge.label,
      ink: edge.color === undefined ? "ink" : inkOf(hexOf(edge.color)),
    });
  }
  return { is: "drawing", drawn: [...drawn.values(), ...edges], losses: losses.all() };
}

type Common = Pick<Drawn, "id" | "box" | "locked" | "cluster">;

/** A card: a note, unless it was a shape or a text here. */
function card(
  common: Common,
  { text, color, mark }: { readonly text: string; readonly color: string; readonly mark: Mark | undefined },
): Drawn {
  if (mark?.is === "text") return { type: "text", ...common, text, ink: inkOf(color) };
  if (mark?.is === "shape")
    return { type: "shape", ...common, form: mark.form ?? "rectangle", text, ink: inkOf(color) };
  return {
    type: "note",
    ...common,
    text,
    color: familyOf(color),
    kind: mark?.kind,
    fields: mark?.fields ?? {},
  };
}
