import { strFromU8, unzipSync } from "fflate";
import { say } from "#shared/text/say.ts";
import { checksum, type Checksum, manifestSum } from "./checksum.ts";
import { FileDamaged, FileTooLarge, NotAWorkshop } from "./faults.ts";
import { maxFileBytes, maxUnpackedBytes } from "./limits.ts";
import { parseManifest, type Manifest } from "./manifest.ts";
import { manifestName, manifestSumName, partNames, type WorkshopFile } from "./workshopFile.ts";

/** A workshop read from a file, and what was lost on the way, in the user's words. */
export interface UnpackedFile extends WorkshopFile {
  readonly warnings: readonly string[];
}

type Parts = Readonly<Record<string, Uint8Array>>;

const knownNames: ReadonlySet<string> = new Set([manifestName, manifestSumName, ...Object.values(partNames)]);

// A later version may add parts; a forged table of contents may claim billions of them.
const maxEntries = 100;

/**
 * Throws NotAWorkshop, FileTooNew, FileTooLarge or FileDamaged, and nothing else. `sha256` is the caller's own, where it
 * has a faster one.
 */
export function unpackWorkshopFile(bytes: Uint8Array, sha256: Checksum = checksum): UnpackedFile {
  if (bytes.length > maxFileBytes) throw new FileTooLarge();
  const essential = unzip(bytes, (name) => name === manifestName || name === manifestSumName);
  const manifest = readManifest(essential);
  // Deflated data that is broken stops the unzipping, so the parts that may be lost are unzipped on their own.
  const board = whole("board", manifest, bytes, sha256);
  const control = whole("control", manifest, bytes, sha256);
  const log = wholeOrLost("log", manifest, bytes, sha256);
  const thumbnail = wholeOrLost("thumbnail", manifest, bytes, sha256);
  return {
    app: manifest.app,
    saved: manifest.saved,
    workshop: manifest.workshop,
    board,
    control,
    log: log.bytes,
    thumbnail: thumbnail.bytes,
    warnings: [
      ...(log.lost ? [say("file.warning.log")] : []),
      ...(thumbnail.lost ? [say("file.warning.thumbnail")] : []),
    ],
  };
}

function readManifest(parts: Parts): Manifest {
  const manifest = parts[manifestName];
  if (!manifest) throw new NotAWorkshop();
  const sum = parts[manifestSumName];
  // Somebody else's zip may well have a manifest.json, but not one that says "groundwork".
  if (!sum) throw looksLikeOurs(manifest) ? new FileDamaged("manifest") : new NotAWorkshop();
  if (strFromU8(sum) !== manifestSum(manifest)) throw new FileDamaged("manifest");
  return parseManifest(strFromU8(manifest));
}

function looksLikeOurs(start: Uint8Array): boolean {
  return strFromU8(start.subarray(0, 200), true).includes('"groundwork"');
}

function whole(
  piece: keyof typeof partNames,
  manifest: Manifest,
  bytes: Uint8Array,
  sha256: Checksum,
): Uint8Array {
  const found = wholeOrLost(piece, manifest, bytes, sha256);
  if (!found.bytes) throw new FileDamaged(piece);
  return found.bytes;
}

function wholeOrLost(
  piece: keyof typeof partNames,
  manifest: Manifest,
  bytes: Uint8Array,
  sha256: Checksum,
): { readonly bytes: Uint8Array | undefined; readonly lost: boolean } {
  const name = partNames[piece];
  const promised = manifest.parts[name];
  if (!promised) return { bytes: undefined, lost: false };
  try {
    const found = unzip(bytes, (each) => each === name)[name];
    if (found?.length === promised.size && sha256(found) === promised.sha256) {
      return { bytes: found, lost: false };
    }
  } catch (fault) {
    if (!(fault instanceof FileDamaged)) throw fault;
  }
  return { bytes: undefined, lost: true };
}

/** The wanted parts. Sizes are checked as the table of contents declares them, before anything is inflated. */
function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  let entries = 0;
  let declared = 0;
  let refused: Error | undefined;
  const refuse = (fault: Error): never => {
    refused = fault;
    throw fault;
  };
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries += 1;
        if (entries > maxEntries) refuse(new NotAWorkshop());
        if (!knownNames.has(name)) return false;
        declared += originalSize;
        if (declared > maxUnpackedBytes) refuse(new FileTooLarge());
        return wanted(name);
      },
    });
  } catch {
    if (refused) throw refused;
    throw startsLikeOurs(bytes) ? new FileDamaged("container") : new NotAWorkshop();
  }
}

/** Whether the bytes begin as `packWorkshopFile` begins them: a zip whose first part is the manifest. */
function startsLikeOurs(bytes: Uint8Array): boolean {
  const localHeader = 30;
  const start = strFromU8(bytes.subarray(0, localHeader + manifestName.length), true);
  return start.startsWith("PK\u0003\u0004") && start.endsWith(manifestName);
}
