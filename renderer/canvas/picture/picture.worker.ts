import type { Element, Workshop } from "#shared/board/board.ts";
import { byDepth } from "#shared/board/layers.ts";
import { unsteered } from "#shared/board/control.ts";
import type { Rect } from "#shared/geometry/boxes.ts";
import { dark, light, noteFont } from "#shared/look/tokens.ts";
import type { Method } from "#shared/methods/method.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import { boardSvg } from "#shared/picture/boardSvg.ts";
import { elementsIn, regionOf } from "#shared/picture/scope.ts";
import { greatestScale, mostPixels, sizeAt } from "#shared/picture/size.ts";
import { labelsOn } from "#renderer/canvas/painter/labels.ts";
import type { Scene } from "#renderer/canvas/painter/scene.ts";
import { ModelDrawing } from "#renderer/canvas/painter/model.ts";
import { paintWall } from "#renderer/canvas/painter/wall.ts";
import type { FontFaceSource } from "#renderer/session/outcomes/fontFaces.ts";
import type { Picture, PictureAnswer, PictureOrder } from "#renderer/session/outcomes/picturing.ts";
import { withDensity, writePng } from "./png.ts";

// Draws pictures of a board away from the window's thread: a large one takes seconds.

type Draw = Extract<PictureOrder, { readonly is: "draw" }>;

/** The pixels that are drawn at once: enough that little is drawn twice, few enough to tell of progress often. */
const stripPixels = 4_000_000;

const elements: Element[] = [];
const images = new Map<string, { readonly mime: string; readonly bytes: Uint8Array }>();

function answer(message: PictureAnswer): void {
  self.postMessage(message, { transfer: [] });
}

/** Has the thread write with the page's fonts, in the letters that the board needs. */
async function loadFonts(sources: readonly FontFaceSource[], drawn: readonly Element[]): Promise<void> {
  // A thread has fonts as a page has; the types know those of pages alone.
  const fonts: unknown = "fonts" in self ? self.fonts : undefined;
  if (!(fonts instanceof FontFaceSet)) throw new Error("There are no fonts to write with");
  const family = noteFont.split(",")[0]?.replaceAll('"', "");
  for (const { url, ...face } of sources)
    if (face.family === family) fonts.add(new FontFace(face.family, `url("${url}")`, face));
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

async function drawPng(order: Draw, drawn: readonly Element[], region: Rect): Promise<Picture> {
  const { wish } = order;
  const method = await methodFor(order.method);
  if (wish.as.is !== "png" || !method) throw new Error(`No board of ${order.method.method} can be drawn`);
  await loadFonts(order.fonts, drawn);
  const bitmaps = await decoded(drawn);
  const longest = wish.as.longest ?? Infinity;
  const scale = Math.min(wish.as.scale, greatestScale(region), longest / Math.max(region[2], region[3]));
  const [width, height] = sizeAt(region, scale);
  const byId = new Map(elements.map((element) => [element.id, element]));
  const shown: Scene = {
    elements: drawn,
    labels: labelsOn(elements, (id) => byId.get(id)),
    camera: { x: region[0], y: region[1], zoom: 1 },
    screen: { width: width / scale, height: height / scale },
    theme: wish.scheme === "dark" ? dark : light,
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
    outdated: new Set(),
    tags: new Map(),
    model: method.opens && new ModelDrawing(method, () => elements),
  };
  const size = { width, height, scale };
  const blob =
    (width * height <= mostAtOnce() ? await drawnAtOnce(shown, size) : undefined) ??
    (await writePng(size, strips(shown, size)));
  return { blob, width, height };
}

/** How many pixels one canvas is trusted with: what they take is four times as many bytes. */
function mostAtOnce(): number {
  const gigabytes: unknown = "deviceMemory" in navigator ? navigator.deviceMemory : undefined;
  return typeof gigabytes === "number" && gigabytes >= 8 ? mostPixels : 8192 ** 2;
}

/** On one canvas, which the browser packs many times as fast as strips; undefined where it has no room for that. */
async function drawnAtOnce(
  scene: Scene,
  { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number },
): Promise<Blob | undefined> {
  try {
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
    if (!pen) return undefined;
    paintWall(pen, scene, scale);
    answer({ is: "progress", part: 0.5 });
    return withDensity(await canvas.convertToBlob({ type: "image/png" }), scale);
  } catch {
    // Strips take no more memory than a strip.
    return undefined;
  }
}

function* strips(
  scene: Scene,
  { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number },
): Iterable<ImageData> {
  const tall = Math.min(height, Math.max(16, Math.ceil(stripPixels / width)));
  const canvas = new OffscreenCanvas(width, tall);
  const pen = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (!pen) throw new Error("There is no canvas to draw on");
  for (let top = 0; top < height; top += tall) {
    const rows = Math.min(tall, height - top);
    const camera = { ...scene.camera, y: scene.camera.y + top / scale };
    paintWall(pen, { ...scene, camera, screen: { width: width / scale, height: rows / scale } }, scale);
    yield pen.getImageData(0, 0, width, rows);
    answer({ is: "progress", part: Math.min(1, (top + rows) / height) });
  }
}

function drawSvg(order: Draw, region: Rect, method: Method | undefined): Picture | undefined {
  const { wish, title, votes } = order;
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
    method,
  });
  if (svg === undefined) return undefined;
  return { blob: new Blob([svg], { type: "image/svg+xml" }), width: region[2], height: region[3] };
}

async function draw(order: Draw): Promise<void> {
  const drawn = elementsIn(elements, order.wish.scope).toSorted(byDepth);
  const region = regionOf(drawn);
  const picture =
    region &&
    (order.wish.as.is === "svg"
      ? drawSvg(order, region, await methodFor(order.method))
      : await drawPng(order, drawn, region));
  answer(picture ? { is: "done", picture } : { is: "empty" });
}

self.addEventListener("message", ({ data }: MessageEvent<PictureOrder>) => {
  if (data.is === "elements") for (const element of data.elements) elements.push(element);
  else if (data.is === "image") images.set(data.image.id, data.image);
  else
    draw(data).catch((error: unknown) => {
      answer({ is: "failed", message: error instanceof Error ? error.message : String(error) });
    });
});
