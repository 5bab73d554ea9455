import { openDocuments } from "#shared/board/open.ts";
import { WorkshopStore } from "#renderer/store/workshopStore.ts";
import { packDocuments } from "./packDocuments.ts";
import type { PackingAnswer, PackingRequest } from "./packing.ts";

// Packs workshops' files away from the window's thread: encoding, checksums and deflating a large board would
// hold up the board for a fifth of a second with every autosave.

const workshops = new WorkshopStore();

async function pack({ workshop, thumbnail, at }: PackingRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { documents } = openDocuments(await workshops.read(workshop));
  const log = await workshops.log(workshop);
  return packDocuments(documents, { log, thumbnail, at });
}

self.addEventListener("message", (event: MessageEvent<PackingRequest>) => {
  const answer = (message: PackingAnswer, transfer: Transferable[] = []) =>
    self.postMessage(message, { transfer });
  pack(event.data).then(
    (bytes) => answer({ is: "packed", bytes }, [bytes.buffer]),
    (error: unknown) =>
      answer({ is: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
