import type { Box, Element, Frame, Sticky } from "#shared/board/board.ts";
import {
  cardParts,
  type CardPart,
  keyBelow,
  keyGap,
  keyLetter,
  keyMark,
  keyOf,
  keyWeight,
  placedParts,
} from "#shared/look/cardLook.ts";
import { kindOutline } from "#shared/look/kindOutline.ts";
import { paperOf } from "#shared/look/stickyLook.ts";
import type { KindShape, Method } from "#shared/methods/method.ts";
import { type Beside, type ModelPicture, picturesOf } from "#shared/methods/pictures.ts";
import { leastLetter } from "./paper.ts";
import type { CardPlace, Letters, ModelPainter, Pen, Scene } from "./scene.ts";
import { fontOf, widthOf } from "./textLayout.ts";

const outlines = new Map<KindShape, Path2D>();

function markOutline(shape: KindShape): Path2D {
  const outline = outlines.get(shape) ?? new Path2D(kindOutline(shape, keyMark, keyMark));
  outlines.set(shape, outline);
  return outline;
}

function paintKey(pen: Pen, picture: ModelPicture, box: Box, { theme, camera }: Scene): void {
  if (keyLetter * camera.zoom < leastLetter) return;
  pen.font = fontOf(keyLetter, keyWeight);
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  const top = box[3] + keyBelow;
  for (const { kind, label, x } of keyOf(picture.key, box[2], widthOf)) {
    const paper = paperOf(theme, kind);
    pen.translate(x, top);
    const outline = markOutline(kind.shape);
    pen.fillStyle = paper.fill;
    pen.fill(outline);
    pen.strokeStyle = paper.edge;
    pen.lineWidth = 1;
    pen.stroke(outline);
    pen.translate(-x, -top);
    pen.fillStyle = theme.soft;
    pen.fillText(label, x + keyMark + keyGap, top + keyMark / 2 + 1);
  }
}

/** How a board that shows a model is drawn. It looks at the elements once per change, not at each drawing. */
export class ModelDrawing implements ModelPainter {
  readonly #method: Method;
  readonly #elements: () => readonly Element[];
  readonly #beside: Beside | undefined;
  #of: readonly Element[] | undefined;
  #pictures: ReadonlyMap<string, ModelPicture> = new Map();
  #parts = new WeakMap<Sticky, readonly CardPart[]>();

  constructor(method: Method, elements: () => readonly Element[], beside?: Beside) {
    this.#beside = beside;
    this.#method = method;
    this.#elements = elements;
  }

  forgetLayouts(): void {
    this.#parts = new WeakMap();
  }

  card(letters: Letters, sticky: Sticky, { area, kind, card }: CardPlace): void {
    const { pen, scale } = letters;
    const [x, y, width, height] = area;
    const parts = this.#parts.get(sticky) ?? cardParts(sticky, { kind, card, width, height }, widthOf);
    this.#parts.set(sticky, parts);
    // From afar the name stands alone.
    const legible = parts.filter(({ layout }) => layout.fontSize * scale >= leastLetter);
    pen.textAlign = "center";
    for (const { layout, weight, middle } of placedParts(legible, y + height / 2)) {
      letters.font(layout.fontSize, weight);
      pen.direction = layout.direction;
      let at = middle - ((layout.lines.length - 1) * layout.lineHeight) / 2;
      for (const line of layout.lines) {
        letters.write(line, x + width / 2, at);
        at += layout.lineHeight;
      }
    }
    pen.direction = "ltr";
  }

  titleOf(frame: string): string | undefined {
    return this.#picture(frame)?.title;
  }

  key(pen: Pen, frame: Frame, { box, scene }: { readonly box: Box; readonly scene: Scene }): void {
    const picture = this.#picture(frame.id);
    if (picture) paintKey(pen, picture, box, scene);
  }

  #picture(frame: string): ModelPicture | undefined {
    const elements = this.#elements();
    if (elements !== this.#of) {
      this.#of = elements;
      this.#pictures = new Map(
        picturesOf({ elements }, this.#method, this.#beside).map((one) => [one.frame, one]),
      );
    }
    return this.#pictures.get(frame);
  }
}
