import { useCallback } from "react";
import { usePictureAddress } from "#renderer/panels/picture/usePictureAddress.ts";
import { makePicture } from "#renderer/session/outcomes/pictureThreads.ts";
import type { Element } from "#shared/board/board.ts";
import type { Drawing } from "#shared/interchange/drawing.ts";
import type { Method } from "#shared/methods/method.ts";
import { wholeBoard } from "#shared/picture/scope.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";

/** In pixels; enough for the dialog on a sharp screen. */
const longest = 1_000;
/** Details are changed one after the other: what is drawn is what they come to, in milliseconds. */
const patience = 150;

interface ImportPreviewProps {
  /** The same value as long as the same is meant. */
  readonly elements: readonly Element[];
  readonly method: Method;
  /** Those that image elements name; the same value as long as the same is meant. */
  readonly pictures: Drawing["pictures"];
}

/** What would come onto the board, in the look that the window has. */
export function ImportPreview({ elements, method, pictures }: ImportPreviewProps) {
  const draw = useCallback(
    async (signal: AbortSignal) => {
      await new Promise((done) => {
        setTimeout(done, patience);
      });
      const scheme = document.documentElement.style.colorScheme === "dark" ? "dark" : "light";
      return makePicture(
        {
          elements,
          title: "",
          method: {
            method: method.id,
            ...(method.definition !== undefined && { definition: method.definition }),
          },
          votes: {},
          imageOf: (image) => pictures?.get(image),
        },
        { scope: wholeBoard, scheme, as: { is: "png", scale: 1, longest } },
        { signal },
      );
    },
    [elements, method, pictures],
  );
  const address = usePictureAddress(draw);
  return (
    <div className="import-dialog-preview">
      {address !== undefined && <img src={address} alt={sayInterchange("import.preview")} />}
    </div>
  );
}
