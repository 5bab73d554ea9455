import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { places } from "./places.ts";

const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;

/** Draws the app's icon into `out/icons` in the sizes that packaging wants; the drawing is the only source. */
export async function drawIcons(): Promise<void> {
  const drawing = await readFile(places.iconDrawing, "utf8");
  await mkdir(places.icons, { recursive: true });
  for (const size of sizes) {
    const png = new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng();
    await writeFile(join(places.icons, `${size}x${size}.png`), png);
  }
}
