import type { Connector, Element } from "#shared/board/board.ts";
import type { LossTally } from "#shared/interchange/losses.ts";
import type { Mark } from "#shared/interchange/mark.ts";
import { endsOf, short } from "#shared/interchange/written.ts";
import { layOut } from "#shared/look/textLayout.ts";
import { light } from "#shared/look/tokens.ts";
import { noteMeasure, noteWidth } from "#shared/picture/noteMeasure.ts";
import { type Base, labelIn, labelOf, type Look, type Made } from "./pieces.ts";

/** Of elements that a connector can hold on to there; of the others its end stays where it is. */
const bindable = new Set(["sticky", "text", "shape", "frame", "image"]);

/** How wide the label of an arrow may be at least and at most, in board units. */
const [shortestLabel, longestLabel] = [60, 200];

/** A connector as its arrow and label, and the ids of what it stays attached to. */
export interface Arrow {
  readonly pieces: readonly Made[];
  readonly joins: readonly string[];
}

/** A connector as an arrow; undefined, and told as a loss, for one that Excalidraw could not have. */
export function arrowOf(
  connector: Connector,
  base: Base & Look,
  byId: ReadonlyMap<string, Element>,
  losses: LossTally,
  customData: { readonly groundwork: Partial<Mark> },
  isLeftOut: (element: Element) => boolean,
): Arrow | undefined {
  const ends = endsOf(connector, byId);
  if (!ends || isLoop(connector)) {
    losses.add(ends ? "loops" : "looseArrows");
    return undefined;
  }
  const [[fx, fy], [tx, ty]] = ends;
  const [x, y] = [short(fx), short(fy)];
  const [across, dy] = [short(tx - fx), short(ty - fy)];
  // An arrow without any length would be thrown away as too small to be seen.
  const dx = across === 0 && dy === 0 ? 1 : across;
  const binding = (end: Connector["from"]) => {
    const target = "element" in end ? byId.get(end.element) : undefined;
    const isEmptyText = target?.type === "text" && target.text.trim() === "";
    if (target && bindable.has(target.type) && !isEmptyText && !isLeftOut(target))
      return { elementId: target.id, focus: 0, gap: 6 };
    if (target) losses.add("ends");
    return null;
  };
  const [startBinding, endBinding] = [binding(connector.from), binding(connector.to)];
  const joins = [startBinding, endBinding].flatMap((bound) => bound?.elementId ?? []);
  const color = light.inks[connector.ink];
  const { text } = connector;
  const line: Made = {
    ...base,
    type: "arrow",
    x,
    y,
    width: Math.abs(dx),
    height: Math.abs(dy),
    angle: 0,
    frameId: null,
    groupIds: [],
    strokeColor: color,
    points: [
      [0, 0],
      [dx, dy],
    ],
    lastCommittedPoint: null,
    startBinding,
    endBinding,
    startArrowhead: null,
    endArrowhead: "arrow",
    elbowed: false,
    boundElements: text === "" ? [] : [{ id: labelOf(connector.id), type: "text" }],
    customData,
  };
  if (text === "") return { pieces: [line], joins };
  // The line is not drawn behind its label: of a short arrow enough has to be left to be seen.
  const room = Math.min(longestLabel, Math.max(shortestLabel, Math.hypot(dx, dy) * 0.6));
  const layout = layOut(text, { width: room, height: 60, sizes: [16, 14, 12] }, noteMeasure);
  const width = Math.max(1, ...layout.lines.map((words) => noteWidth(words, layout.fontSize)));
  const middle: Made = {
    ...line,
    x: x + dx / 2 - width / 2 - 10,
    y: y + dy / 2,
    width: width + 20,
    height: 0,
  };
  return { pieces: [line, ...labelIn(middle, text, layout, color)], joins };
}

/** Whether it leads from a thing to itself. */
const isLoop = ({ from, to }: Connector) =>
  "element" in from && "element" in to && from.element === to.element;
