import { imageOf } from "#shared/board/edits.ts";
import { writeBoard } from "#shared/interchange/boardFiles.ts";
import type { BoardFormat } from "#shared/interchange/endings.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import type { Board } from "#renderer/session/board/board.ts";
import { saveText } from "./saveText.ts";

/** Saves the open board as the file of another program; as `saveText`. */
export async function saveBoardFile(board: Board, format: BoardFormat, bridge: Bridge | undefined) {
  const workshop = board.workshop();
  const { text } = writeBoard(format, workshop, board.method, (image) =>
    imageOf(board.documents.board, image),
  );
  return saveText(text, {
    title: workshop.control.title,
    exporter: { id: "board", extension: format },
    bridge,
  });
}
