import type { Control, Workshop } from "#shared/board/board.ts";
import type { Method } from "#shared/methods/method.ts";
import type { Contributions } from "#shared/outcomes/folder/contributions.ts";
import { writeCanvas } from "./canvas/write.ts";
import { writeExcalidraw } from "./excalidraw/write.ts";
import { type BoardFormat, boardFormats } from "./endings.ts";
import { lossInWords } from "./losses.ts";
import type { PictureBytes, PictureFor } from "./pictures.ts";
import type { WrittenBoard } from "./written.ts";

const writers: Readonly<
  Record<
    BoardFormat,
    (workshop: Workshop, method: Method | undefined, pictureFor: PictureFor) => WrittenBoard
  >
> = {
  excalidraw: writeExcalidraw,
  canvas: writeCanvas,
};

/** A board as the file of another program, with what that program will not have. */
export function writeBoard(
  format: BoardFormat,
  workshop: Workshop,
  method: Method | undefined,
  pictureFor: PictureFor,
): WrittenBoard {
  return writers[format](workshop, method, pictureFor);
}

/** Adds the boards themselves, in every format, to what workshops give to an outcome folder. */
export async function withBoards(
  given: Contributions,
  workshops: readonly Workshop[],
  methodFor: (control: Control) => Promise<Method | undefined>,
  pictureFor: (workshop: string, image: string) => PictureBytes | undefined,
): Promise<Contributions> {
  const known = new Set(given.workshops.map(({ id }) => id));
  const boards = await Promise.all(
    workshops
      .filter(({ control }) => known.has(control.id))
      .map(async (workshop) => {
        const method = await methodFor(workshop.control);
        return boardFormats.map((format) => {
          const { text, losses } = writeBoard(format, workshop, method, (image) =>
            pictureFor(workshop.control.id, image),
          );
          const lost = losses.filter(({ comesBack }) => !comesBack).map(lossInWords);
          return { workshop: workshop.control.id, format, text, losses: lost };
        });
      }),
  );
  return { ...given, boards: boards.flat() };
}
