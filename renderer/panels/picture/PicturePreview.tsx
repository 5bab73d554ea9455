import { useEffect, useState } from "react";
import { useBoard } from "#renderer/session/hooks.ts";
import { makePicture, picturedOf } from "#renderer/session/picturing.ts";
import type { Scope } from "#shared/picture/scope.ts";
import { sayPicture } from "#shared/text/sayPicture.ts";

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
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const controller = new AbortController();
    let shown: string | undefined;
    const draw = async () => {
      const wish = { scope, scheme, as: { is: "png", scale: 2, longest } } as const;
      const picture = await makePicture(picturedOf(board), wish, { signal: controller.signal });
      if (!picture || controller.signal.aborted) return;
      shown = URL.createObjectURL(picture.blob);
      setAddress(shown);
    };
    // A preview that cannot be drawn is missing; what is wrong is told when the picture itself is made.
    draw().catch(() => undefined);
    return () => {
      controller.abort();
      if (shown !== undefined) URL.revokeObjectURL(shown);
      setAddress(undefined);
    };
  }, [board, scope, scheme]);
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
