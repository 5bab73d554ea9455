import type { Bridge } from "#shared/ipc/contract.ts";
import type { BoardFormat } from "#shared/interchange/endings.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { download } from "./workshopFiles.ts";

/**
 * Saves a document where the person says; gives the file's name and folder, or undefined if they cancelled or the
 * browser takes it from here. Rejects with words if it could not be saved.
 */
export async function saveText(
  text: string,
  given: {
    readonly title: string;
    readonly exporter: { readonly id: string; readonly extension: Exporter["extension"] | BoardFormat };
    readonly bridge: Bridge | undefined;
  },
): Promise<{ readonly name: string; readonly folder: string } | undefined> {
  const { title, exporter, bridge } = given;
  if (!bridge) {
    const type = exporter.extension === "md" ? "text/markdown" : "application/json";
    download(`${title || exporter.id}.${exporter.extension}`, text, `${type};charset=utf-8`);
    return undefined;
  }
  const answer = await bridge.ask("file.exportText", {
    suggestedName: title,
    text,
    extension: exporter.extension,
  });
  if (answer.is === "failed") throw new Error(answer.message);
  return answer.is === "saved" ? { name: answer.name, folder: answer.folder } : undefined;
}
