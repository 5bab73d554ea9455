import type { Element, Workshop } from "#shared/board/board.ts";
import { byDepth } from "#shared/board/layers.ts";
import { boundsOf, encloses } from "#shared/geometry/boxes.ts";
import { countAlways, short, type WrittenBoard } from "#shared/interchange/written.ts";
import { lossTally, type LossTally } from "#shared/interchange/losses.ts";
import { dataUrlOf, type PictureFor } from "#shared/interchange/pictures.ts";
import { keptFields, type Mark } from "#shared/interchange/mark.ts";
import { layOut, stickyTextBox, wordsBox } from "#shared/look/textLayout.ts";
import { light } from "#shared/look/tokens.ts";
import type { Kind, Method } from "#shared/methods/method.ts";
import { noteMeasure } from "#shared/picture/noteMeasure.ts";
import { arrowOf } from "./arrow.ts";
import {
  type Base,
  labelIn,
  labelOf,
  type Look,
  type Made,
  rounded,
  titleAbove,
  whole,
  written,
} from "./pieces.ts";

const radiansOf = (degrees: number) => (degrees * Math.PI) / 180;

/** A board as a drawing of Excalidraw. The same board gives the same bytes; without its method all stickies are grey. */
export function writeExcalidraw(
  workshop: Workshop,
  method: Method | undefined,
  pictureFor: PictureFor = () => undefined,
): WrittenBoard {
  const losses = lossTally();
  countAlways(workshop, losses);
  const files: Record<string, object> = {};
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

  const pieces = elements.flatMap((element): readonly Made[] => {
    const base = placed(element);
    switch (element.type) {
      case "sticky": {
        const kind = method?.kinds[element.kind];
        countSticky(element.fields, kind, losses);
        const paper = light.kinds[kind?.color ?? "grey"];
        const box: Made = {
          ...base,
          type: "rectangle",
          strokeColor: paper.edge,
          backgroundColor: paper.fill,
          strokeWidth: 1,
          roundness: kind?.shape === "rounded" ? rounded : null,
          boundElements: boundTo(element, element.text),
          customData: markOf(element, { kind: element.kind, ...keptFields(element.fields) }),
        };
        const layout = layOut(element.text, stickyTextBox(element.box, kind), noteMeasure);
        return [box, ...labelIn(box, element.text, layout, paper.text)];
      }
      case "shape": {
        const box: Made = {
          ...base,
          type: element.form === "rounded" ? "rectangle" : element.form,
          strokeColor: light.inks[element.ink],
          roundness: element.form === "rounded" ? rounded : null,
          boundElements: boundTo(element, element.text),
          customData: markOf(element),
        };
        const layout = layOut(element.text, wordsBox(element), noteMeasure);
        return [box, ...labelIn(box, element.text, layout, light.inks.ink)];
      }
      case "text": {
        if (element.text.trim() === "") {
          losses.add("emptyTexts");
          return [];
        }
        const layout = layOut(element.text, wordsBox(element), noteMeasure);
        return [
          {
            ...base,
            strokeColor: light.inks[element.ink],
            boundElements: boundTo(element, ""),
            customData: markOf(element),
            ...written(element.text, layout),
            textAlign: layout.direction === "rtl" ? "right" : "left",
            verticalAlign: "top",
            containerId: null,
          },
        ];
      }
      case "connector":
        return arrows.get(element.id)?.pieces ?? [];
      case "stroke": {
        const [x, y, width, height] = element.box;
        const [dot, ...rest] = triples(element.points);
        if (!dot) {
          losses.add("strokes");
          return [];
        }
        // One point alone would be thrown away as too small to be seen.
        const pressed = [dot, ...(rest.length === 0 ? [dot] : rest)];
        const points = pressed.map(([px, py]) => [x + px * width, y + py * height] as const);
        const [startX, startY] = points[0] ?? [x, y];
        return [
          {
            ...base,
            type: "freedraw",
            x: short(startX),
            y: short(startY),
            strokeColor: light.inks[element.ink],
            strokeWidth: 1,
            points: points.map(([px, py]) => [short(px - startX), short(py - startY)]),
            pressures: pressed.map(([, , pressure]) => short(pressure)),
            simulatePressure: false,
            lastCommittedPoint: null,
            customData: markOf(element),
          },
        ];
      }
      case "frame":
        return [
          {
            ...base,
            strokeColor: "#bbbbbb",
            roundness: null,
            name: element.text === "" ? null : element.text,
            boundElements: boundTo(element, ""),
            customData: markOf(element),
          },
        ];
      case "cluster": {
        const members = elements.filter(({ cluster }) => cluster === element.id);
        if (element.text.trim() === "" || members.length === 0) {
          if (members.length === 0) losses.add("clusters");
          return [];
        }
        return [titleAbove(element, members)];
      }
      case "image": {
        const id = element.image;
        const picture = pictureFor(id);
        if (!picture) {
          losses.add("images");
          return [];
        }
        files[id] = { mimeType: picture.mime, id, dataURL: dataUrlOf(picture), created: 1, lastRetrieved: 1 };
        const said = element.text === "" ? {} : { text: element.text };
        return [
          {
            ...base,
            strokeColor: "transparent",
            boundElements: boundTo(element, ""),
            status: "saved",
            fileId: id,
            scale: [1, 1],
            crop: null,
            customData: markOf(element, said),
          },
        ];
      }
    }
  });
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
    files,
  };
  return { text: `${JSON.stringify(file, undefined, 2)}\n`, losses: losses.all() };
}

/** What is not seen there of a sticky, and stays in the file. */
function countSticky(
  fields: Readonly<Record<string, string>>,
  kind: Kind | undefined,
  losses: LossTally,
): void {
  if (Object.keys(fields).length > 0) losses.hide("details");
  if (kind && kind.shape !== "square" && kind.shape !== "rounded") losses.hide("kinds");
}

function triples(points: readonly number[]): readonly (readonly [number, number, number])[] {
  return Array.from({ length: Math.floor(points.length / 3) }, (_, place) => [
    points[place * 3] ?? 0,
    points[place * 3 + 1] ?? 0,
    points[place * 3 + 2] ?? 0.5,
  ]);
}
