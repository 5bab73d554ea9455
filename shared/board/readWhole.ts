import * as Y from "yjs";
import type { Element, Workshop } from "./board.ts";
import { type Documents, metaMap, schemaVersion } from "./documents.ts";
import { imageOf, type Picture, readPicture } from "./edits.ts";
import { LiveBoard } from "./liveBoard.ts";
import { type Mended, openDocuments, versionIn } from "./open.ts";
import { shownElements } from "./placed.ts";
import { isReadable, readControl, readElement } from "./read.ts";
import { readRounds } from "./rounds.ts";
import { storedMaps } from "./storedMaps.ts";
import { StoredText } from "./storedText.ts";

/** Encoded documents; several of the same workshop are merged. */
interface Encoded {
  readonly board: Uint8Array;
  readonly control: Uint8Array;
}

/** A workshop that is read and not changed. */
export interface ReadWorkshop {
  readonly workshop: Workshop;
  readonly mended: Mended;
  /** The images on the board, by their ids. Kept without the documents, which take more memory than all else. */
  readonly images: ReadonlyMap<string, Picture>;
}

/** Reads a workshop, with all that `openDocuments` checks and mends, and throws. */
export function readWhole(encoded: readonly Encoded[]): ReadWorkshop {
  const [only, ...more] = encoded;
  return (only && more.length === 0 ? readStraight(only) : undefined) ?? readThroughDocuments(encoded);
}

function readThroughDocuments(encoded: readonly Encoded[]): ReadWorkshop {
  const { documents, mended } = openDocuments(({ board, control }) => {
    for (const one of encoded) {
      Y.applyUpdateV2(board, one.board);
      Y.applyUpdateV2(control, one.control);
    }
  });
  const workshop = workshopIn(documents);
  return { workshop, mended, images: imagesOn(workshop, (id) => imageOf(documents.board, id)) };
}

function imagesOn(
  { elements }: Workshop,
  imageWith: (id: string) => Picture | undefined,
): ReadonlyMap<string, Picture> {
  return new Map(
    elements.flatMap((element) => {
      const picture = element.type === "image" ? imageWith(element.image) : undefined;
      return element.type === "image" && picture ? [[element.image, picture] as const] : [];
    }),
  );
}

/** The workshop in documents, as it is now. */
export function workshopIn({ board, control }: Documents): Workshop {
  const live = new LiveBoard(board);
  const elements = live.elements();
  live.close();
  return workshopOf(control, elements);
}

const workshopOf = (control: Y.Doc, elements: readonly Element[]): Workshop => ({
  control: readControl(control),
  elements,
  rounds: readRounds(control),
});

/** Without making the board's document; undefined where that does not say all, and for what is to be refused. */
function readStraight({ board, control: encoded }: Encoded): ReadWorkshop | undefined {
  const roots = storedMaps(board);
  if (!roots) return undefined;
  const control = new Y.Doc();
  try {
    Y.applyUpdateV2(control, encoded);
  } catch {
    return undefined;
  }
  const versions = [versionIn(roots.get("meta")?.get("schema")), versionIn(metaMap(control).get("schema"))];
  if (Math.max(...versions) !== schemaVersion) return undefined;
  const pictures = roots.get("images");
  let unreadable = 0;
  const written: Element[] = [];
  for (const [id, values] of roots.get("elements") ?? []) {
    const element = values instanceof Map ? readElement(id, values, wordsOf) : undefined;
    if (element) written.push(element);
    else if (!(values instanceof Map) || (values.get("gone") === undefined && !isReadable(values)))
      unreadable += 1;
  }
  const workshop = workshopOf(control, shownElements(written));
  if (workshop.control.id === "") return undefined;
  const imageWith = (id: string): Picture | undefined => {
    const values = pictures?.get(id);
    return values instanceof Map ? readPicture(values) : undefined;
  };
  return { workshop, mended: { unreadable }, images: imagesOn(workshop, imageWith) };
}

const wordsOf = (text: unknown): string => (text instanceof StoredText ? text.toString() : "");
