import { useCallback, useEffect, useRef, useState } from "react";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import type { PictureThreads } from "#renderer/session/outcomes/pictureThreads.ts";
import { picturedOf, type PictureWish } from "#renderer/session/outcomes/picturing.ts";
import { type PaperChoice, printPicture } from "#renderer/session/outcomes/printing.ts";
import { savePicture } from "#renderer/session/files/savePicture.ts";
import { sayPicture } from "#shared/text/sayPicture.ts";
import { sayPrinting } from "#shared/text/sayPrinting.ts";

/** Makes pictures one at a time, and says how far the one in hand is. */
interface PictureMaker {
  /** From 0 to 1; undefined while none is made. */
  readonly part: number | undefined;
  readonly stop: () => void;
  readonly save: (
    wish: PictureWish,
    as: { readonly title: string; readonly extension: "png" | "svg" },
  ) => void;
  /** On paper; the wish is for an SVG. */
  readonly print: (wish: PictureWish, as: { readonly title: string; readonly paper: PaperChoice }) => void;
  readonly copy: (wish: PictureWish) => void;
}

export function usePictureMaker(threads: PictureThreads): PictureMaker {
  const session = useSession();
  const board = useBoard();
  const [part, setPart] = useState<number>();
  const making = useRef<AbortController>(undefined);
  const stop = useCallback(() => making.current?.abort(), []);
  useEffect(() => stop, [stop]);

  const make = async (wish: PictureWish): Promise<Blob> => {
    const controller = new AbortController();
    making.current = controller;
    setPart(0);
    const picture = await threads.make(picturedOf(board, session.store.getState()), wish, {
      signal: controller.signal,
      onProgress: setPart,
    });
    controller.signal.throwIfAborted();
    if (!picture) throw new Error(sayPicture("picture.nothing"));
    return picture.blob;
  };
  const tellingTrouble = async (work: () => Promise<void>, inWords: (reason: string) => string) => {
    try {
      await work();
    } catch (error) {
      if (making.current?.signal.aborted === true) return;
      const reason = error instanceof Error ? error.message : String(error);
      session.tell(inWords(reason), { tone: "problem" });
    } finally {
      setPart(undefined);
    }
  };

  return {
    part,
    stop,
    save: (wish, { title, extension }) => {
      const saving = async () => {
        const made = await make(wish).catch((error: unknown) => {
          if (making.current?.signal.aborted === true) throw error;
          throw new Error(
            sayPicture("picture.failed", { reason: error instanceof Error ? error.message : String(error) }),
          );
        });
        const saved = await savePicture(made, { title, extension, bridge: session.bridge });
        if (saved.is === "saved")
          session.tell(sayPicture("picture.saved", { name: saved.name, folder: saved.folder }));
        if (saved.is !== "cancelled") session.hide("picture");
      };
      void tellingTrouble(saving, (reason) => reason);
    },
    print: (wish, { title, paper }) => {
      const printing = async () => {
        const svg = await (await make(wish)).text();
        const told = await printPicture({ title, svg }, paper, session.bridge);
        if (told !== undefined) session.tell(told);
        session.hide("picture");
      };
      void tellingTrouble(printing, (reason) => sayPrinting("printing.failed", { reason }));
    },
    copy: (wish) => {
      const copying = async () => {
        // Handed over as a promise: a browser lets a page copy only while the press is fresh.
        await navigator.clipboard.write([new ClipboardItem({ "image/png": make(wish) })]);
        session.tell(sayPicture("picture.copied"));
      };
      void tellingTrouble(copying, () => sayPicture("picture.copyFailed"));
    },
  };
}
