import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { manifestSum } from "./checksum.ts";
import { FileDamaged, FileTooLarge, FileTooNew, NotAWorkshop } from "./faults.ts";
import { maxFileBytes } from "./limits.ts";
import { packWorkshopFile } from "./pack.ts";
import { unpackWorkshopFile, type UnpackedFile } from "./unpack.ts";
import type { WorkshopFile } from "./workshopFile.ts";

const bytes = fc.uint8Array({ maxLength: 300 });

const workshopFiles: fc.Arbitrary<WorkshopFile> = fc.record({
  app: fc.string(),
  saved: fc
    .date({ min: new Date("1990-01-01"), max: new Date("2200-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
  workshop: fc.record({
    id: fc.string(),
    title: fc.string({ unit: "binary" }),
    method: fc.string(),
    methodVersion: fc.integer({ min: 1, max: 1000 }),
  }),
  board: bytes,
  control: bytes,
  log: fc.option(bytes, { nil: undefined }),
  thumbnail: fc.option(bytes, { nil: undefined }),
});

const incident: WorkshopFile = {
  app: "0.1.0",
  saved: "2017-02-01T09:30:00.000Z",
  workshop: { id: "k7m2q9x4ta", title: "GitLab, 31 January", method: "post-mortem", methodVersion: 1 },
  board: strToU8("Trying to restore the replication process. ".repeat(9)),
  control: strToU8("timeline, causes, countermeasures"),
  log: strToU8("23:00 UTC, 23:25 UTC, ".repeat(7)),
  thumbnail: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 1, 2, 3]),
};

const typedFaults = [NotAWorkshop, FileTooNew, FileTooLarge, FileDamaged];

/** The unpacked file, or undefined if it was refused with a fault that we have words for. */
function unpackOrRefuse(packed: Uint8Array): UnpackedFile | undefined {
  try {
    return unpackWorkshopFile(packed);
  } catch (fault) {
    expect(
      typedFaults.some((kind) => fault instanceof kind),
      String(fault),
    ).toBe(true);
    return undefined;
  }
}

/** Whatever opens must say what was saved; a lost log or thumbnail must be owned up to. */
function expectNothingWrong(opened: UnpackedFile | undefined, saved: WorkshopFile): void {
  if (!opened) return;
  const { warnings, ...content } = opened;
  const lost = (saved.log && !content.log ? 1 : 0) + (saved.thumbnail && !content.thumbnail ? 1 : 0);
  expect(warnings).toHaveLength(lost);
  expect({ ...content, log: saved.log, thumbnail: saved.thumbnail }).toEqual(saved);
  if (content.log) expect(content.log).toEqual(saved.log);
  if (content.thumbnail) expect(content.thumbnail).toEqual(saved.thumbnail);
}

/** The same file with some of its parts replaced, put in or (undefined) left out. */
function repack(packed: Uint8Array, changes: Readonly<Record<string, Uint8Array | undefined>>): Uint8Array {
  const parts = Object.entries({ ...unzipSync(packed), ...changes });
  return zipSync(Object.fromEntries(parts.flatMap(([name, part]) => (part ? [[name, part]] : []))));
}

function withManifest(
  packed: Uint8Array,
  change: (manifest: Record<string, unknown>) => unknown,
): Uint8Array {
  const manifest: unknown = JSON.parse(strFromU8(unzipSync(packed)["manifest.json"] ?? new Uint8Array()));
  const changed = strToU8(JSON.stringify(change(Object.assign({}, manifest))));
  return repack(packed, { "manifest.json": changed, "manifest.sha256": strToU8(manifestSum(changed)) });
}

describe("a workshop file", () => {
  it("gives back what was saved", () => {
    fc.assert(
      fc.property(workshopFiles, (file) => {
        expect(unpackWorkshopFile(packWorkshopFile(file))).toEqual({ ...file, warnings: [] });
      }),
    );
  });

  it("has the same bytes for the same workshop", () => {
    fc.assert(
      fc.property(workshopFiles, (file) => {
        expect(packWorkshopFile(structuredClone(file))).toEqual(packWorkshopFile(file));
      }),
    );
  });

  it("is a plain zip that other tools read", () => {
    const parts = unzipSync(packWorkshopFile(incident));
    expect(Object.keys(parts)).toEqual([
      "manifest.json",
      "manifest.sha256",
      "board.bin",
      "control.bin",
      "log.bin",
      "thumbnail.png",
    ]);
    expect(parts["board.bin"]).toEqual(incident.board);
  });

  it("is not written when it could not be opened again", () => {
    expect(() => packWorkshopFile({ ...incident, saved: "yesterday" })).toThrow(FileDamaged);
  });
});

describe("a damaged workshop file", () => {
  const packed = packWorkshopFile(incident);

  it("is refused in words or opens whole, wherever it is cut off", () => {
    for (let length = 0; length < packed.length; length += 1) {
      expect(unpackOrRefuse(packed.subarray(0, length)), `cut after ${length} bytes`).toBeUndefined();
    }
  });

  it("never shows wrong content, whichever byte is flipped", () => {
    for (let at = 0; at < packed.length; at += 1) {
      for (const bits of [1 << (at % 8), 0xff]) {
        const flipped = packed.slice();
        flipped[at] = (flipped[at] ?? 0) ^ bits;
        expectNothingWrong(unpackOrRefuse(flipped), incident);
      }
    }
  });

  it("never shows wrong content, whatever is written over it", () => {
    fc.assert(
      fc.property(
        workshopFiles,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
          minLength: 1,
          maxLength: 8,
        }),
        (file, scratches) => {
          const scratched = packWorkshopFile(file);
          for (const [where, byte] of scratches) {
            scratched[Math.floor(where * (scratched.length - 1))] = byte;
          }
          expectNothingWrong(unpackOrRefuse(scratched), file);
        },
      ),
    );
  });

  it("opens without its log or thumbnail, and says so", () => {
    const opened = unpackWorkshopFile(
      repack(packed, { "log.bin": strToU8("something else"), "thumbnail.png": undefined }),
    );
    expect(opened.board).toEqual(incident.board);
    expect(opened.log).toBeUndefined();
    expect(opened.thumbnail).toBeUndefined();
    expect(opened.warnings).toHaveLength(2);
    expect(opened.warnings[0]).toContain("history");
    expect(opened.warnings[1]).toContain("picture");
  });

  it.each([
    ["board.bin", "board"],
    ["control.bin", "agenda"],
  ])("says which part is missing: %s", (name, words) => {
    expect(() => unpackWorkshopFile(repack(packed, { [name]: undefined }))).toThrow(words);
    expect(() => unpackWorkshopFile(repack(packed, { [name]: strToU8("other") }))).toThrow(FileDamaged);
  });

  it("is known by its manifest's checksum", () => {
    const edited = strToU8('{"format":"groundwork","version":1,"app":"0.1.0"}');
    expect(() => unpackWorkshopFile(repack(packed, { "manifest.json": edited }))).toThrow(FileDamaged);
    expect(() => unpackWorkshopFile(repack(packed, { "manifest.sha256": undefined }))).toThrow(FileDamaged);
    expect(() =>
      unpackWorkshopFile(withManifest(packed, (manifest) => ({ ...manifest, parts: undefined }))),
    ).toThrow(FileDamaged);
  });
});

describe("a file that is not for this Groundwork", () => {
  const packed = packWorkshopFile(incident);

  it("is told apart when a newer Groundwork saved it", () => {
    const newer = withManifest(packed, () => ({ format: "groundwork", version: 7, app: "3.2.0" }));
    expect(() => unpackWorkshopFile(newer)).toThrow(FileTooNew);
    expect(() => unpackWorkshopFile(newer)).toThrow(/newer Groundwork \(3\.2\.0, file format 7\)/);
  });

  it("is told apart when it is no zip or a foreign one", () => {
    const foreign = [
      new Uint8Array(),
      strToU8("# Post-mortem\n"),
      strToU8("PK\u0003\u0004 and then nothing"),
      zipSync({}),
      zipSync({ "word/document.xml": strToU8("<w/>") }),
      zipSync({ "manifest.json": strToU8('{"manifest_version":3,"name":"an extension"}') }),
      withManifest(packed, (manifest) => ({ ...manifest, format: "miro" })),
    ];
    for (const each of foreign) expect(() => unpackWorkshopFile(each)).toThrow(NotAWorkshop);
  });

  it("may have parts that a later version adds", () => {
    const opened = unpackWorkshopFile(repack(packed, { "people.bin": strToU8("Ada") }));
    expect(opened).toEqual({ ...incident, warnings: [] });
  });
});

describe("a zip bomb", () => {
  it("is refused by its declared size, before it is inflated", () => {
    const packed = packWorkshopFile(incident);
    const declared = new DataView(packed.buffer, packed.byteOffset);
    for (let at = 0; at < packed.length - 4; at += 1) {
      // Offset 24 of each entry in the central directory holds the uncompressed size.
      if (declared.getUint32(at, true) === 0x02014b50) declared.setUint32(at + 24, 0xfffffff0, true);
    }
    expect(() => unpackWorkshopFile(packed)).toThrow(FileTooLarge);
  });

  it("is refused when it has too many entries or bytes", () => {
    const parts: Record<string, Uint8Array> = {};
    for (let index = 0; index < 200; index += 1) parts[`part-${index}`] = new Uint8Array();
    expect(() => unpackWorkshopFile(zipSync(parts))).toThrow(NotAWorkshop);
    expect(() => unpackWorkshopFile(new Uint8Array(maxFileBytes + 1))).toThrow(FileTooLarge);
  });
});
