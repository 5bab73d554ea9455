import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { readCanvas } from "./canvas/read.ts";
import type { Drawing, Refusal } from "./drawing.ts";
import { endingOf } from "./endings.ts";
import { isExcalidraw } from "./excalidraw/format.ts";
import { readExcalidraw } from "./excalidraw/read.ts";
import { pastedTable, readCsv, type Sheet } from "./table/sheet.ts";
import { readTldraw } from "./tldraw/read.ts";

/** What a file of another program came to. */
export type Imported = Drawing | Sheet | Refusal;

/** The most bytes of a file that are read. */
const mostBytes = 50 * 1024 * 1024;

const refused = (why: string): Refusal => ({ is: "refused", why });

function jsonIn(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    // Damaged, or nested so deep that no program wrote it.
    return undefined;
  }
}

/** Reads a file of another program by its name. Never throws, whatever is in it. */
export function importBoard(name: string, bytes: Uint8Array): Imported {
  if (bytes.length > mostBytes)
    return refused(sayInterchange("import.tooLarge", { name, most: mostBytes / 1024 / 1024 }));
  return readText(name, new TextDecoder().decode(bytes));
}

function readText(name: string, text: string): Imported {
  if (text.length > mostBytes)
    return refused(sayInterchange("import.tooLarge", { name, most: mostBytes / 1024 / 1024 }));
  const ending = endingOf(name);
  if (ending === undefined) return refused(sayInterchange("import.unknown", { name }));
  if (ending === "csv" || ending === "tsv") {
    const sheet = readCsv(text);
    return sheet.rows.length === 0 ? refused(sayInterchange("import.emptyTable")) : sheet;
  }
  // An empty file is how Obsidian keeps an empty canvas.
  const parsed = jsonIn(text.trim() === "" && ending === "canvas" ? "{}" : text);
  if (!parsed) return refused(sayInterchange("import.noJson", { name }));
  const read = { excalidraw: readExcalidraw, canvas: readCanvas, tldr: readTldraw }[ending](parsed.json);
  return read.is === "drawing" && read.drawn.length === 0
    ? refused(sayInterchange("import.emptyBoard", { name }))
    : read;
}

/** Reads text that somebody pasted: a table in any form, or what Excalidraw copied. Never throws. */
export function importText(text: string): Imported {
  const pasted = importPasted(text);
  if (pasted) return pasted;
  if (text.length > mostBytes || text.trimStart().startsWith("{"))
    return refused(sayInterchange("import.notATable"));
  const sheet = readCsv(text);
  const isTable = sheet.rows.length > 1 && (sheet.rows[0]?.length ?? 0) > 1;
  return isTable ? sheet : refused(sayInterchange("import.notATable"));
}

/** What is in text from the clipboard: a table, or what Excalidraw copied; undefined for any other text. */
export function importPasted(text: string): Drawing | Sheet | undefined {
  if (text.length > mostBytes) return undefined;
  if (text.trimStart().startsWith("{")) {
    const parsed = jsonIn(text);
    const read = parsed && isExcalidraw(parsed.json) ? readExcalidraw(parsed.json) : undefined;
    return read?.is === "drawing" && read.drawn.length > 0 ? read : undefined;
  }
  return pastedTable(text);
}
