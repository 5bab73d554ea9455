import { newId } from "#shared/board/ids.ts";
import { readFolderBack } from "#shared/methods/readFolder.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import type { ReadingBackAnswer, ReadingBackRequest } from "./readingBack.ts";

self.addEventListener("message", ({ data }: MessageEvent<ReadingBackRequest>) => {
  const answer = (message: ReadingBackAnswer) => self.postMessage(message, { transfer: [] });
  const { workshops, there, edited } = data;
  readFolderBack(workshops, there, edited, { methodFor, id: newId }).then(
    (found) => answer({ is: "read", found }),
    (error: unknown) =>
      answer({ is: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
