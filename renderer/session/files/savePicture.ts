import type { Bridge } from "#shared/ipc/contract.ts";
import { download } from "./workshopFiles.ts";

/** What became of a picture that was to be saved; a browser takes its file from here. */
export type SavedPicture =
  | { readonly is: "saved"; readonly name: string; readonly folder: string }
  | { readonly is: "cancelled" }
  | { readonly is: "downloaded" };

/** Saves a picture where the person says. Rejects with words if it could not be saved. */
export async function savePicture(
  picture: Blob,
  given: { readonly title: string; readonly extension: "png" | "svg"; readonly bridge: Bridge | undefined },
): Promise<SavedPicture> {
  const { title, extension, bridge } = given;
  if (!bridge) {
    download(`${title || "board"}.${extension}`, picture, picture.type);
    return { is: "downloaded" };
  }
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const answer = await bridge.ask("file.exportPicture", { suggestedName: title, bytes, extension });
  if (answer.is === "failed") throw new Error(answer.message);
  return answer;
}
