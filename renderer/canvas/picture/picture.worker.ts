import type { Element, Workshop } from "#shared/board/board.ts";
import { byDepth } from "#shared/board/layers.ts";
import { unsteered } from "#shared/board/control.ts";
import { dark, light, noteFont } from "#shared/look/tokens.ts";
import type { Method } from "#shared/methods/method.ts";
import { tagsOn } from "#shared/methods/tags.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import { boardSvg } from "#shared/picture/boardSvg.ts";
import type { Band } from "#shared/picture/png/deal.ts";
import { pngRows } from "#shared/picture/png/png.ts";
import { RowPacker } from "#shared/picture/png/rows.ts";
import { type Pictured, picturedOf } from "#shared/picture/pictured.ts";
import { regionOf } from "#shared/picture/scope.ts";
import { type PngSize, pngSizeOf } from "#shared/picture/size.ts";
import { labelsOn } from "#renderer/canvas/painter/labels.ts";
import type { Scene } from "#renderer/canvas/painter/scene.ts";
import { ModelDrawing } from "#renderer/canvas/painter/model.ts";
import { paintWall } from "#renderer/canvas/painter/wall.ts";
import type { FontFaceSource } from "#renderer/session/outcomes/fontFaces.ts";
import type { PictureAnswer, PictureOrder } from "#renderer/session/outcomes/picturing.ts";
import { penOn, type RowReader, rowReader } from "./rowReader.ts";

// Draws pictures of a board away from the window's thread: a large one takes seconds.

type Draw = Extract<PictureOrder, { readonly is: "draw" }>;

type Unnamed<Answer> = Answer extends PictureAnswer ? Omit<Answer, "of"> : never;

/** A PNG of which rows are drawn, on a canvas that is used again and again. */
interface PngDrawing {
  readonly scene: Scene;
  readonly size: PngSize;
  readonly canvas: OffscreenCanvas;
  readonly reader: RowReader;
  readonly packer: RowPacker;
}

let drawing: PngDrawing | undefined;
const elements: Element[] = [];
const images = new Map<string, { readonly mime: string; readonly bytes: Uint8Array }>();

let picture = 0;

function answer(message: Unnamed<PictureAnswer>): void {
  self.postMessage({ ...message, of: picture } satisfies PictureAnswer, { transfer: [] });
}

/** The fonts' addresses that the thread knows. */
const written = new Set<string>();

/** Has the thread write with the page's fonts, in the letters that the board needs. */
async function loadFonts(sources: readonly FontFaceSource[], drawn: readonly Element[]): Promise<void> {
  // A thread has fonts as a page has; the types know those of pages alone.
  const fonts: unknown = "fonts" in self ? self.fonts : undefined;
  if (!(fonts instanceof FontFaceSet)) throw new Error("There are no fonts to write with");
  const family = noteFont.split(",")[0]?.replaceAll('"', "");
  for (const { url, ...face } of sources) {
    if (face.family !== family || written.has(url)) continue;
    written.add(url);
    fonts.add(new FontFace(face.family, `url("${url}")`, face));
  }
  const letters = new Set<string>("A");
  for (const element of drawn) if ("text" in element) for (const letter of element.text) letters.add(letter);
  await fonts.load(`16px ${noteFont}`, [...letters].join(""));
}

async function decoded(drawn: readonly Element[]): Promise<ReadonlyMap<string, ImageBitmap>> {
  const bitmaps = new Map<string, ImageBitmap>();
  for (const element of drawn) {
    if (element.type !== "image" || bitmaps.has(element.image)) continue;
    const image = images.get(element.image);
    if (!image) continue;
    const blob = new Blob([new Uint8Array(image.bytes)], { type: image.mime });
    // One that cannot be read leaves its place empty, as on the board.
    const bitmap = await createImageBitmap(blob).catch(() => undefined);
    if (bitmap) bitmaps.set(element.image, bitmap);
  }
  return bitmaps;
}

/** Prepares for drawing the rows of a PNG. */
async function prepare(
  order: Draw,
  { drawn, board, beside }: Pictured,
  { method, tags }: { readonly method: Method | undefined; readonly tags: Scene["tags"] },
): Promise<PngDrawing> {
  const region = regionOf(drawn, tags);
  if (order.wish.as.is !== "png" || !method || !region)
    throw new Error(`No board of ${order.method.method} can be drawn`);
  const size = pngSizeOf(region, order.wish.as);
  await loadFonts(order.fonts, drawn);
  const bitmaps = await decoded(drawn);
  const byId = new Map(board.map((element) => [element.id, element]));
  const scene: Scene = {
    elements: drawn.toSorted(byDepth),
    labels: labelsOn(board, (id) => byId.get(id)),
    camera: { x: region[0], y: region[1], zoom: 1 },
    screen: { width: size.width / size.scale, height: size.height / size.scale },
    theme: order.wish.scheme === "dark" ? dark : light,
    method,
    votes: order.votes,
    pictureOf: (id) => bitmaps.get(id),
    boxOf: (id) => byId.get(id)?.box,
    placeOf: ({ box }) => box,
    selection: new Set(),
    matches: new Set(),
    company: new Map(),
    writing: undefined,
    moving: undefined,
    zooming: false,
    dots: false,
    hinted: new Set(),
    outdated: order.outdated,
    tags,
    model: method.opens && new ModelDrawing(method, () => elements, beside),
  };
  const reader = await rowReader();
  const packer = new RowPacker(size.width, reader.lowest);
  return { scene, size, canvas: new OffscreenCanvas(1, 1), reader, packer };
}

/** Some rows on a canvas that has room for just these. */
async function drawRows(
  { scene, size, canvas, reader, packer }: PngDrawing,
  { from, to }: Band,
): Promise<void> {
  const { width, scale } = size;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height < to - from) canvas.height = to - from;
  const camera = { ...scene.camera, y: scene.camera.y + from / scale };
  const screen = { width: width / scale, height: (to - from) / scale };
  paintWall(penOn(canvas), { ...scene, camera, screen }, scale);
  await reader.read(canvas, to - from, (pixels) => packer.add(pixels));
  const rows = packer.end();
  const { sum, length } = rows;
  answer({ is: "rows", from, rows: { chunk: new Blob([pngRows(rows)]), sum, length } });
}

function drawSvg(order: Draw, method: Method | undefined, tags: Scene["tags"]): string {
  const { wish, title, votes, outdated } = order;
  const at = "1980-01-01T00:00:00Z";
  const about = {
    id: "",
    title,
    method: order.method.method,
    methodVersion: 1,
    createdAt: at,
    stage: "",
    stageLog: [],
  };
  const workshop: Workshop = { control: unsteered(about), elements };
  const svg = boardSvg(workshop, wish.scope, {
    theme: wish.scheme === "dark" ? dark : light,
    pictureOf: (id) => images.get(id),
    votes,
    tags,
    outdated,
    method,
  });
  return svg ?? "";
}

async function draw(order: Draw): Promise<void> {
  picture = order.picture;
  const method = await methodFor(order.method);
  const pictured = picturedOf(elements, order.wish.scope, method);
  const tags: Scene["tags"] = method ? tagsOn(elements, method, order.tags) : new Map();
  const region = regionOf(pictured.drawn, tags);
  if (!region) answer({ is: "empty" });
  else if (order.wish.as.is === "svg") {
    const blob = new Blob([drawSvg(order, method, tags)], { type: "image/svg+xml" });
    answer({ is: "done", picture: { blob, width: region[2], height: region[3] } });
  } else {
    drawing = await prepare(order, pictured, { method, tags });
    answer({ is: "ready", size: drawing.size });
  }
}

async function carryOut(order: PictureOrder): Promise<void> {
  if (order.is === "elements") for (const element of order.elements) elements.push(element);
  else if (order.is === "image") images.set(order.image.id, order.image);
  else if (order.is === "draw") await draw(order);
  else if (drawing) await drawRows(drawing, order);
}

let carriedOut = Promise.resolve();

// One after the other: a picture is not drawn while another is prepared.
self.addEventListener("message", ({ data }: MessageEvent<PictureOrder>) => {
  carriedOut = carriedOut
    .then(() => carryOut(data))
    .catch((error: unknown) => {
      answer({ is: "failed", message: error instanceof Error ? error.message : String(error) });
    });
});
