import { readMethodText } from "#shared/own-methods/methodText.ts";
import { readMethodFile } from "#electron/files/methodFile.ts";
import { methodOf } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";
import { DamagedInput, placeOf } from "./command.ts";
import { faultLines } from "./faultLines.ts";

/**
 * The method that a person named: by the id of one of Groundwork's, or by the file of one that a team wrote. Undefined
 * where it is neither; throws `DamagedInput` with what is wrong in the file.
 */
export async function methodNamed(name: string): Promise<Method | undefined> {
  if (!name.toLowerCase().endsWith(".json")) return methodOf(name);
  const read = readMethodText(await readMethodFile(placeOf(name)));
  if (read.is === "faulty") throw new DamagedInput(faultLines(name, read.faults).join("\n"));
  return read.method;
}
