import { useEffect, useState } from "react";
import type { Picture } from "#renderer/session/outcomes/picturing.ts";

/** Where a picture is to be had while it is shown; undefined before it is drawn. `draw` is the same value as long as the same is meant. */
export function usePictureAddress(
  draw: (signal: AbortSignal) => Promise<Picture | undefined>,
): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const controller = new AbortController();
    let shown: string | undefined;
    const show = async () => {
      const picture = await draw(controller.signal);
      if (!picture || controller.signal.aborted) return;
      shown = URL.createObjectURL(picture.blob);
      setAddress(shown);
    };
    // A preview that cannot be drawn is missing; what is wrong is told when the picture itself is made.
    show().catch(() => undefined);
    return () => {
      controller.abort();
      if (shown !== undefined) URL.revokeObjectURL(shown);
      setAddress(undefined);
    };
  }, [draw]);
  return address;
}
