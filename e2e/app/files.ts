import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import * as Y from "yjs";
import type { Element, Workshop } from "#shared/board/board.ts";
import { openDocuments } from "#shared/board/open.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { readControl } from "#shared/board/read.ts";
import { unpackWorkshopFile } from "#shared/file/unpack.ts";

/** What the bytes of a .groundwork file hold; throws if they are not a whole one. */
function workshopIn(bytes: Uint8Array): Workshop {
  const file = unpackWorkshopFile(bytes);
  expect(file.warnings).toEqual([]);
  const { documents } = openDocuments(({ board, control }) => {
    Y.applyUpdateV2(board, file.board);
    Y.applyUpdateV2(control, file.control);
  });
  const live = new LiveBoard(documents.board);
  const workshop = { control: readControl(documents.control), elements: live.elements() };
  live.close();
  return workshop;
}

export async function workshopAt(path: string): Promise<Workshop> {
  return workshopIn(new Uint8Array(await readFile(path)));
}

/** What the open workshop holds, by saving it as a file from a browser. */
export async function savedWorkshop(page: Page): Promise<Workshop> {
  const download = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  return await workshopAt(await (await download).path());
}

/** What people put on the board, in drawing order: all but the method's own frames. */
export async function savedElements(page: Page): Promise<readonly Element[]> {
  const { elements } = await savedWorkshop(page);
  return elements.filter((element) => element.type !== "frame" || element.area === undefined);
}
