import { useCallback } from "react";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import type { PictureThreads } from "#renderer/session/outcomes/pictureThreads.ts";
import { picturedOf } from "#renderer/session/outcomes/picturing.ts";
import type { Scope } from "#shared/picture/scope.ts";
import { sayPicture } from "#shared/text/sayPicture.ts";
import { usePictureAddress } from "./usePictureAddress.ts";

/** In pixels; enough for the dialog on a sharp screen. */
const longest = 1_600;
/** As it is offered first, in pixels per board unit. */
const scale = 2;

interface PicturePreviewProps {
  /** The same value as long as the same is meant. */
  readonly scope: Scope;
  readonly scheme: "light" | "dark";
  /** Those that will make the picture. */
  readonly threads: PictureThreads;
}

/** The picture as it will be, small; drawn anew when something else is wished. */
export function PicturePreview({ scope, scheme, threads }: PicturePreviewProps) {
  const board = useBoard();
  const { store } = useSession();
  const draw = useCallback(
    (signal: AbortSignal) =>
      threads.make(
        picturedOf(board, store.getState()),
        { scope, scheme, as: { is: "png", scale, longest } },
        // By drawing this, each thread gets ready for its part of the picture.
        { signal, larger: { scope, scheme, as: { is: "png", scale } } },
      ),
    [board, store, threads, scope, scheme],
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
