import { strFromU8, strToU8, zipSync, type Zippable } from "fflate";
import { checksum, manifestSum } from "./checksum.ts";
import { FileTooLarge } from "./faults.ts";
import { maxFileBytes, maxUnpackedBytes } from "./limits.ts";
import { fileVersion, parseManifest, type Manifest } from "./manifest.ts";
import { manifestName, manifestSumName, partNames, type WorkshopFile } from "./workshopFile.ts";

// The same workshop gives the same bytes: zip stores local times, so every part has the same one, the zip epoch.
const epoch = new Date(1980, 0, 1);

/** The bytes of a `.groundwork` file, the same for the same workshop. Throws FileTooLarge. */
export function packWorkshopFile(file: WorkshopFile): Uint8Array {
  const { board, control, log, thumbnail } = file;
  const size = board.length + control.length + (log?.length ?? 0) + (thumbnail?.length ?? 0);
  if (size > maxUnpackedBytes) throw new FileTooLarge();

  const manifest = strToU8(`${JSON.stringify(manifestOf(file), undefined, 2)}\n`);
  // What cannot be opened again must not be written.
  parseManifest(strFromU8(manifest));
  const parts: Zippable = {
    // First and not deflated, so that the kind of file can be told from its first bytes.
    [manifestName]: [manifest, { level: 0 }],
    [manifestSumName]: strToU8(manifestSum(manifest)),
    [partNames.board]: board,
    [partNames.control]: control,
  };
  if (log) parts[partNames.log] = log;
  if (thumbnail) parts[partNames.thumbnail] = [thumbnail, { level: 0 }];

  const packed = zipSync(parts, { level: 6, mtime: epoch });
  if (packed.length > maxFileBytes) throw new FileTooLarge();
  return packed;
}

function manifestOf({ app, saved, workshop, board, control, log, thumbnail }: WorkshopFile): Manifest {
  const { id, title, method, methodVersion } = workshop;
  return {
    format: "groundwork",
    version: fileVersion,
    app,
    saved,
    workshop: { id, title, method, methodVersion },
    parts: {
      [partNames.board]: partOf(board),
      [partNames.control]: partOf(control),
      ...(log && { [partNames.log]: partOf(log) }),
      ...(thumbnail && { [partNames.thumbnail]: partOf(thumbnail) }),
    },
  };
}

function partOf(bytes: Uint8Array): { size: number; sha256: string } {
  return { size: bytes.length, sha256: checksum(bytes) };
}
