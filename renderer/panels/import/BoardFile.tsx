import { CircleCheck } from "lucide-react";
import { useMemo } from "react";
import { useBoard } from "#renderer/session/hooks.ts";
import { imageOf } from "#shared/board/edits.ts";
import { writeBoard } from "#shared/interchange/boardFiles.ts";
import type { BoardFormat } from "#shared/interchange/endings.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { Losses } from "./Losses.tsx";
import { countsInWords } from "./WhatComes.tsx";

/** What another program will have of the board, and what not: to be read before it is saved. */
export function BoardFile({ format }: { readonly format: BoardFormat }) {
  const board = useBoard();
  const { elements, losses } = useMemo(() => {
    const workshop = board.workshop();
    const written = writeBoard(format, workshop, board.method, (image) =>
      imageOf(board.documents.board, image),
    );
    return { elements: workshop.elements, losses: written.losses };
  }, [board, format]);
  const lost = losses.filter(({ comesBack }) => !comesBack);
  // What a format has not at all does not go along.
  const left = new Set(lost.map(({ what }) => what));
  const counts = countsInWords(
    elements.filter(
      ({ type }) => !(type === "image" && left.has("images")) && !(type === "stroke" && left.has("strokes")),
    ),
  );
  const hidden = losses.filter(({ comesBack }) => comesBack);
  return (
    <div className="export-dialog-file">
      <p>{sayInterchange(`boardFile.is.${format}`)}</p>
      <h3>{sayInterchange("boardFile.kept")}</h3>
      <p>{counts.length === 0 ? sayInterchange("boardFile.empty") : counts.join(", ")}</p>
      <h3>{sayInterchange("boardFile.lost")}</h3>
      {lost.length === 0 ? (
        <p className="export-dialog-good">
          <CircleCheck aria-hidden size={16} />
          {sayInterchange("boardFile.nothingLost")}
        </p>
      ) : (
        <Losses losses={lost} />
      )}
      {hidden.length > 0 && (
        <>
          <h3>{sayInterchange("boardFile.hidden")}</h3>
          <Losses losses={hidden} />
        </>
      )}
    </div>
  );
}
