import { join } from "node:path";
import { places } from "./places.ts";

/** The program in the folder that `npm run package` makes on this system. */
export function packagedProgram(): string {
  const arm = process.arch === "arm64" ? "-arm64" : "";
  if (process.platform === "darwin") {
    return join(places.packaged, `mac${arm}`, "Groundwork.app/Contents/MacOS/Groundwork");
  }
  if (process.platform === "win32") return join(places.packaged, `win${arm}-unpacked`, "Groundwork.exe");
  return join(places.packaged, `linux${arm}-unpacked`, "groundwork");
}
