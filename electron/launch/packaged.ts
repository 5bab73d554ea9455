import { join } from "node:path";
import { places } from "./places.ts";

/** The program in the folder that `npm run package` makes on this system. */
export function packagedProgram(): string {
  switch (process.platform) {
    case "darwin": {
      const folder = process.arch === "arm64" ? "mac-arm64" : "mac";
      return join(places.packaged, folder, "Groundwork.app/Contents/MacOS/Groundwork");
    }
    case "win32":
      return join(
        places.packaged,
        process.arch === "arm64" ? "win-arm64-unpacked" : "win-unpacked",
        "Groundwork.exe",
      );
    default:
      return join(
        places.packaged,
        process.arch === "arm64" ? "linux-arm64-unpacked" : "linux-unpacked",
        "groundwork",
      );
  }
}
