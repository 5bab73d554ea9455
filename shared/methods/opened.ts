import type { Box, Element, Frame, Sticky, Workshop } from "#shared/board/board.ts";
import { boundsOf, overlaps } from "#shared/geometry/boxes.ts";
import { framesAround } from "#shared/outcomes/places.ts";
import type { Method } from "./method.ts";

/** Opening an element a level down: a frame of the board, in which what lies is part of the element. */

const prefix = "of:";

/** The area of the frame in which an element's parts lie. */
export const openedArea = (element: string): string => `${prefix}${element}`;

/** The id of the element whose parts lie in a frame; undefined for all other frames. */
export function openedElement({ area }: Pick<Frame, "area">): string | undefined {
  return area?.startsWith(prefix) === true ? area.slice(prefix.length) : undefined;
}

/** The frame that opens an element, if it has been opened. */
export function openedFrame({ elements }: Pick<Workshop, "elements">, element: string): Frame | undefined {
  return elements.find((one): one is Frame => one.type === "frame" && one.area === openedArea(element));
}

const of = " for ";

/** What a picture of one thing is called: "Container diagram for Harbour platform". */
export function pictureTitle(picture: string, ...names: readonly string[]): string {
  const said = names.map((name) => name.replaceAll(/\s+/gu, " ").trim()).filter((name) => name !== "");
  return said.length === 0 ? picture : `${picture}${of}${said.join(", ")}`;
}

/** What a frame that opens a sticky is called at first. */
export function openedTitle(method: Method, { kind, text }: Pick<Sticky, "kind" | "text">): string {
  return pictureTitle(method.opens?.find((one) => one.kind === kind)?.picture ?? "", text);
}

/** A frame's title. One that is named for what it opens goes by the name that this has now. */
export function frameTitle(
  frame: Pick<Frame, "area" | "text">,
  get: (id: string) => Element | undefined,
  method: Method,
): string {
  const opened = get(openedElement(frame) ?? "");
  if (opened?.type !== "sticky") return frame.text;
  const picture = method.opens?.find(({ kind }) => kind === opened.kind)?.picture;
  if (picture === undefined) return frame.text;
  const own = frame.text.trim();
  const isNamedForIt = own === "" || own === picture || own.startsWith(`${picture}${of}`);
  return isNamedForIt ? openedTitle(method, opened) : frame.text;
}

const size = [1440, 1080] as const;
// The title of the area on top, and what parts two frames.
const [head, gap] = [80, 40];

/**
 * Where the frame goes that opens a sticky, and what its parts are: in the area of the level below, beside what is
 * opened there already. Undefined for a kind that has no level below.
 */
export function placeToOpen(
  { elements }: Pick<Workshop, "elements">,
  method: Method,
  sticky: Pick<Sticky, "kind">,
): { readonly box: Box; readonly into: string } | undefined {
  const into = method.opens?.find(({ kind }) => kind === sticky.kind)?.into;
  const stage = method.stages.find(({ allows }) => into !== undefined && allows[0] === into);
  const area = method.areas.find(({ id }) => id === stage?.area);
  if (into === undefined || !area) return undefined;
  const [left, top, width, height] = area.box;
  const opened = elements.filter(
    (one): one is Frame => one.type === "frame" && openedElement(one) !== undefined,
  );
  let box: Box = [
    left + gap,
    top + head,
    Math.min(size[0], width - 2 * gap),
    Math.min(size[1], height - head - gap),
    0,
  ];
  for (;;) {
    const here = boundsOf(box);
    const taken = opened.map((frame) => boundsOf(frame.box)).filter((bounds) => overlaps(bounds, here));
    if (taken.length === 0) return { box, into };
    box = [Math.max(...taken.map(({ right }) => right)) + gap, box[1], box[2], box[3], 0];
  }
}

/** The opened frame that something lies in; undefined on the topmost level. */
export function levelOf({ elements }: Pick<Workshop, "elements">, element: Element): Frame | undefined {
  return framesAround(elements)(element).find((frame) => openedElement(frame) !== undefined);
}

/**
 * The frames from the outermost level down to an opened one: the frame that holds the first element that was opened,
 * then those of the elements one in the other. What a deleted element opened stands alone.
 */
export function levelsTo(
  { elements }: Pick<Workshop, "elements">,
  frame: Frame,
): readonly [...Frame[], Frame] {
  const byId = new Map(elements.map((one) => [one.id, one]));
  const framesOf = framesAround(elements);
  const path: [...Frame[], Frame] = [frame];
  for (let inner: Frame | undefined = frame; inner;) {
    const opened = byId.get(openedElement(inner) ?? "");
    const around: Frame | undefined = opened && framesOf(opened)[0];
    // An element may have been dragged into the frame that opens it.
    if (!around || path.includes(around)) break;
    path.unshift(around);
    inner = openedElement(around) === undefined ? undefined : around;
  }
  return path;
}
