import type { Element, Workshop } from "#shared/board/board.ts";
import { byDepth } from "#shared/board/layers.ts";
import { boundsOf, encloses } from "#shared/geometry/boxes.ts";
import { countAlways, short, type WrittenBoard } from "#shared/interchange/written.ts";
import { lossTally } from "#shared/interchange/losses.ts";
import type { Mark } from "#shared/interchange/mark.ts";
import { dataUrlOf, type PictureFor } from "#shared/interchange/pictures.ts";
import type { Method } from "#shared/methods/method.ts";
import { arrowOf } from "./arrow.ts";
import { piecesOf, type Setting } from "./elementPieces.ts";
import { type Base, labelOf, type Look, whole } from "./pieces.ts";

const radiansOf = (degrees: number) => (degrees * Math.PI) / 180;

/** A board as a drawing of Excalidraw. The same board gives the same bytes; without its method all stickies are grey. */
export function writeExcalidraw(
  workshop: Workshop,
  method: Method | undefined,
  pictureFor: PictureFor = () => undefined,
): WrittenBoard {
  const losses = lossTally();
  countAlways(workshop, losses);
  const byId = new Map(workshop.elements.map((element) => [element.id, element]));
  const elements = workshop.elements.toSorted(byDepth);
  const frames = elements.filter((element) => element.type === "frame");
  const clusters = new Map(
    elements.flatMap((element) => (element.type === "cluster" ? [[element.id, element] as const] : [])),
  );
  /** The smallest frame that something lies in wholly. */
  const frameOf = (element: Element): string | null => {
    const inner = boundsOf(element.box);
    const around = frames.filter(({ box }) => encloses(boundsOf(box), inner));
    return around.toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])[0]?.id ?? null;
  };
  const isLeftOut = (element: Element): boolean =>
    element.type === "image" && pictureFor(element.image) === undefined;
  const placed = (element: Element): Base & Look => {
    const [x, y, width, height, rotation] = element.box;
    const inCluster = element.cluster !== undefined && clusters.has(element.cluster);
    return {
      id: element.id,
      type: element.type,
      x: short(x),
      y: short(y),
      width: short(width),
      height: short(height),
      angle: radiansOf(rotation),
      locked: element.locked,
      groupIds: inCluster && element.cluster !== undefined ? [element.cluster] : [],
      frameId: element.type === "frame" ? null : frameOf(element),
    };
  };
  const markOf = (element: Element, more: Partial<Mark> = {}) => ({
    groundwork: {
      is: element.type,
      ...more,
      ...(element.cluster !== undefined && clusters.has(element.cluster) && { cluster: element.cluster }),
    },
  });
  const arrows = new Map(
    elements.flatMap((element) => {
      const arrow =
        element.type === "connector"
          ? arrowOf(element, placed(element), byId, losses, markOf(element), isLeftOut)
          : undefined;
      return arrow ? [[element.id, arrow] as const] : [];
    }),
  );
  const joined = new Map<string, Set<string>>();
  for (const [arrow, { joins }] of arrows)
    for (const id of joins) joined.set(id, (joined.get(id) ?? new Set()).add(arrow));
  const boundTo = (element: Element, text: string) => [
    ...(text === "" ? [] : [{ id: labelOf(element.id), type: "text" as const }]),
    ...Array.from(joined.get(element.id) ?? [], (id) => ({ id, type: "arrow" as const })),
  ];

  const kinds = method?.kinds ?? {};
  const setting: Setting = { elements, kinds, arrows, losses, pictureFor, placed, markOf, boundTo };
  const pieces = elements.flatMap((element) => piecesOf(element, setting));
  // Whatever lies in a frame comes before it there.
  const inOrder = [
    ...pieces.filter(({ type }) => type !== "frame"),
    ...pieces.filter(({ type }) => type === "frame"),
  ];
  const file = {
    type: "excalidraw",
    version: 2,
    source: "groundwork",
    elements: inOrder.map(whole),
    appState: { gridSize: 20, viewBackgroundColor: "#ffffff" },
    files: filesOf(elements, pictureFor),
  };
  return { text: `${JSON.stringify(file, undefined, 2)}\n`, losses: losses.all() };
}

/** The pictures of a board as the file keeps them: by their ids, beside its elements. */
function filesOf(elements: readonly Element[], pictureFor: PictureFor) {
  return Object.fromEntries(
    elements.flatMap((element) => {
      if (element.type !== "image") return [];
      const id = element.image;
      const picture = pictureFor(id);
      if (!picture) return [];
      const file = { mimeType: picture.mime, id, dataURL: dataUrlOf(picture), created: 1, lastRetrieved: 1 };
      return [[id, file] as const];
    }),
  );
}
