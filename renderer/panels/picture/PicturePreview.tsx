import { useCallback } from "react";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import { makePicture, picturedOf } from "#renderer/session/outcomes/picturing.ts";
import type { Scope } from "#shared/picture/scope.ts";
import { sayPicture } from "#shared/text/sayPicture.ts";
import { usePictureAddress } from "./usePictureAddress.ts";

/** In pixels; enough for the dialog on a sharp screen. */
const longest = 1_600;

interface PicturePreviewProps {
  /** The same value as long as the same is meant. */
  readonly scope: Scope;
  readonly scheme: "light" | "dark";
}

/** The picture as it will be, small; drawn anew when something else is wished. */
export function PicturePreview({ scope, scheme }: PicturePreviewProps) {
  const board = useBoard();
  const { store } = useSession();
  const draw = useCallback(
    (signal: AbortSignal) =>
      makePicture(
        picturedOf(board, store.getState()),
        { scope, scheme, as: { is: "png", scale: 2, longest } },
        { signal },
      ),
    [board, store, scope, scheme],
  );
  const address = usePictureAddress(draw);
  return (
    <div className="picture-dialog-preview">
      {address === undefined ? (
        <p role="status">{sayPicture("picture.drawing")}</p>
      ) : (
        <img src={address} alt={sayPicture("picture.preview")} />
      )}
    </div>
  );
}
