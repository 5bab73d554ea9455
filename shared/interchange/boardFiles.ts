import type { Workshop } from "#shared/board/board.ts";
import type { Method } from "#shared/methods/method.ts";
import { writeCanvas } from "./canvas/write.ts";
import { writeExcalidraw } from "./excalidraw/write.ts";
import type { BoardFormat } from "./endings.ts";
import type { WrittenBoard } from "./written.ts";

const writers: Readonly<
  Record<BoardFormat, (workshop: Workshop, method: Method | undefined) => WrittenBoard>
> = {
  excalidraw: writeExcalidraw,
  canvas: writeCanvas,
};

/** A board as the file of another program, with what that program will not have. */
export function writeBoard(
  format: BoardFormat,
  workshop: Workshop,
  method: Method | undefined,
): WrittenBoard {
  return writers[format](workshop, method);
}
