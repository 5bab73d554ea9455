import * as v from "valibot";

/**
 * An element of Excalidraw 0.18 with all that its published types ask for, so that its `restoreElements` has nothing to
 * complete. An end-to-end test has 0.17's `restoreElements` read the same drawings, which is whole in one package; 0.18's
 * brings 240 MB with all that it needs, and was asked by hand: it keeps all ten samples and a picture with every end of an
 * arrow where it was, and gives bindings their later form.
 */

const number = v.pipe(v.number(), v.finite());
const base = {
  id: v.pipe(v.string(), v.minLength(1)),
  x: number,
  y: number,
  width: v.pipe(number, v.minValue(0)),
  height: v.pipe(number, v.minValue(0)),
  angle: number,
  strokeColor: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/u)),
  backgroundColor: v.pipe(v.string(), v.regex(/^(?:transparent|#[0-9a-f]{6})$/u)),
  fillStyle: v.literal("solid"),
  strokeWidth: v.pipe(number, v.minValue(1)),
  strokeStyle: v.picklist(["solid", "dashed", "dotted"]),
  roundness: v.nullable(v.strictObject({ type: v.picklist([1, 2, 3]) })),
  roughness: v.picklist([0, 1, 2]),
  opacity: v.pipe(number, v.minValue(0), v.maxValue(100)),
  seed: v.pipe(number, v.integer()),
  version: v.pipe(number, v.integer(), v.minValue(1)),
  versionNonce: v.pipe(number, v.integer()),
  index: v.pipe(v.string(), v.regex(/^[a-z][0-9A-Za-z]+$/u)),
  isDeleted: v.literal(false),
  groupIds: v.array(v.string()),
  frameId: v.nullable(v.string()),
  boundElements: v.array(v.strictObject({ id: v.string(), type: v.picklist(["arrow", "text"]) })),
  updated: v.pipe(number, v.minValue(1)),
  link: v.null(),
  locked: v.boolean(),
  customData: v.optional(v.object({ groundwork: v.object({ is: v.string() }) })),
};
const point = v.strictTuple([number, number]);
const binding = v.nullable(v.strictObject({ elementId: v.string(), focus: number, gap: number }));

const PublishedElement = v.variant("type", [
  v.strictObject({ ...base, type: v.picklist(["rectangle", "diamond", "ellipse"]) }),
  v.strictObject({
    ...base,
    type: v.literal("text"),
    // A text without letters is taken for deleted.
    text: v.pipe(v.string(), v.minLength(1)),
    originalText: v.pipe(v.string(), v.minLength(1)),
    fontSize: v.pipe(number, v.minValue(1)),
    fontFamily: v.picklist([1, 2, 3, 5, 6, 7, 8, 9]),
    lineHeight: v.pipe(number, v.gtValue(0)),
    textAlign: v.picklist(["left", "center", "right"]),
    verticalAlign: v.picklist(["top", "middle", "bottom"]),
    containerId: v.nullable(v.string()),
    autoResize: v.boolean(),
  }),
  v.strictObject({
    ...base,
    type: v.literal("arrow"),
    // The first is where the arrow begins.
    points: v.strictTuple([v.strictTuple([v.literal(0), v.literal(0)]), point]),
    lastCommittedPoint: v.null(),
    startBinding: binding,
    endBinding: binding,
    startArrowhead: v.null(),
    endArrowhead: v.literal("arrow"),
    elbowed: v.literal(false),
  }),
  v.strictObject({
    ...base,
    type: v.literal("freedraw"),
    // Of one point alone nothing is drawn.
    points: v.pipe(v.array(point), v.minLength(2)),
    pressures: v.array(number),
    simulatePressure: v.boolean(),
    lastCommittedPoint: v.null(),
  }),
  v.strictObject({
    ...base,
    type: v.literal("image"),
    strokeColor: v.literal("transparent"),
    fileId: v.pipe(v.string(), v.minLength(1)),
    status: v.picklist(["pending", "saved", "error"]),
    scale: v.strictTuple([v.literal(1), v.literal(1)]),
    crop: v.null(),
  }),
  v.strictObject({ ...base, type: v.literal("frame"), name: v.nullable(v.string()) }),
]);

export const PublishedFile = v.strictObject({
  type: v.literal("excalidraw"),
  version: v.literal(2),
  source: v.string(),
  elements: v.array(PublishedElement),
  appState: v.object({ viewBackgroundColor: v.string() }),
  files: v.record(
    v.string(),
    v.strictObject({
      mimeType: v.picklist(["image/png", "image/jpeg", "image/webp", "image/gif"]),
      id: v.string(),
      dataURL: v.pipe(v.string(), v.startsWith("data:image/")),
      created: number,
      lastRetrieved: number,
    }),
  ),
});
