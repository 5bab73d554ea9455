import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import * as Y from "yjs";
import { documentsOf } from "#shared/board/open.ts";
import { manifestSum } from "#shared/file/checksum.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { manifestName, manifestSumName, partNames } from "#shared/file/workshopFile.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import { postMortem as method } from "#shared/methods/post-mortem/method.ts";

const at = "2026-03-12T09:00:00.000Z";

/** The bytes of a .groundwork file with one sticky, always of the same workshop. */
export function wholeFile(title: string, sticky: string, given?: { readonly board: Uint8Array }): Uint8Array {
  const made = { by: "me", at };
  const { control, elements } = newWorkshop(method, { id: "0123456789", title, by: "me", at });
  const kind = Object.keys(method.kinds)[0] ?? "";
  const { board, control: steering } = documentsOf({
    control,
    elements: [...elements, { type: "sticky", kind, text: sticky, box: [40, 80, 200, 200, 0], made }],
  });
  return packWorkshopFile({
    app: "0.1.0",
    saved: at,
    workshop: { id: control.id, title, method: method.id, methodVersion: method.version },
    board: given?.board ?? Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(steering),
    log: undefined,
    thumbnail: undefined,
  });
}

/** Files that cannot be opened, each with what the person is told. */
export function badFiles(): readonly {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly says: string;
}[] {
  const whole = wholeFile("Whole", "kept");
  return [
    { name: "empty", bytes: new Uint8Array(), says: "This file is not a Groundwork workshop." },
    {
      name: "foreign text",
      bytes: strToU8("a,b,c\n1,2,3\n"),
      says: "This file is not a Groundwork workshop.",
    },
    {
      name: "somebody else's zip",
      bytes: zipSync({ "manifest.json": strToU8("{}") }),
      says: "This file is not a Groundwork workshop.",
    },
    { name: "truncated", bytes: whole.slice(0, whole.length / 2), says: "is damaged or missing" },
    {
      name: "damaged",
      bytes: withPart(whole, partNames.board, (part) => part.toReversed()),
      says: "its board is damaged",
    },
    { name: "too new", bytes: fromTheFuture(whole), says: "saved by a newer Groundwork" },
  ];
}

/** The file with the history in it turned round. */
export function withBrokenHistory(file: Uint8Array): Uint8Array {
  return withPart(file, partNames.log, (part) => part.toReversed());
}

function withPart(file: Uint8Array, name: string, change: (part: Uint8Array) => Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [name]: change(parts[name] ?? new Uint8Array()) });
}

function fromTheFuture(file: Uint8Array): Uint8Array {
  const later = withPart(file, manifestName, (part) =>
    strToU8(strFromU8(part).replace(/"version":\s*1/u, '"version": 99')),
  );
  const manifest = unzipSync(later)[manifestName] ?? new Uint8Array();
  return withPart(later, manifestSumName, () => strToU8(manifestSum(manifest)));
}
