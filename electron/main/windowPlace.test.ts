import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitPlace, keepWindowPlace, readWindowPlace, smallestWindow } from "./windowPlace.ts";

const desk = { x: 0, y: 0, width: 1920, height: 1080 };
const projector = { x: 1920, y: 0, width: 1280, height: 720 };

describe("the place of the window", () => {
  it("is kept over restarts, and forgotten when it cannot be read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "groundwork-window-"));
    const first = await readWindowPlace(folder);
    const place = { x: 12, y: 34, width: 900, height: 700, maximized: true };
    await keepWindowPlace(folder, place);
    expect(await readWindowPlace(folder)).toEqual(place);
    await writeFile(join(folder, "window.json"), '{"width":"wide"}');
    expect(await readWindowPlace(folder)).toEqual(first);
    await rm(folder, { recursive: true });
  });

  it("comes back to the middle when the projector is gone", () => {
    const place = { x: 2000, y: 50, width: 1000, height: 600, maximized: false };
    expect(fitPlace(place, [desk, projector])).toEqual(place);
    expect(fitPlace(place, [desk])).toEqual({ width: 1000, height: 600, maximized: false });
  });

  it("can always be seen and grabbed", () => {
    const number = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(number, number, number, number, (x, y, width, height) => {
        const fitted = fitPlace({ x, y, width, height, maximized: false }, [desk, projector]);
        expect(fitted.width).toBeGreaterThanOrEqual(smallestWindow.width);
        expect(fitted.height).toBeGreaterThanOrEqual(smallestWindow.height);
        expect(fitted.width).toBeLessThanOrEqual(desk.width);
        expect(fitted.y ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
