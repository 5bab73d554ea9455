import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import * as v from "valibot";
import { compareTexts } from "#shared/outcomes/exporters/exporter.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { isSafePath } from "./paths.ts";

/** The manifest's name in the outcome folder. */
export const outcomeManifestName = "groundwork-outcomes.json";

const ManifestFile = v.object({
  // Somebody may have written it by hand, and what it names is read and offered for deletion.
  path: v.pipe(v.string(), v.check(isSafePath)),
  /** Which part of the folder it belongs to. */
  part: v.string(),
  /** Ids of the workshops that it was made of. */
  from: v.array(v.string()),
  /** See `fingerprintOf`; as we wrote it. */
  hash: v.string(),
  /** Ids of the outcomes that it says something of. */
  of: v.array(v.string()),
  /** The marks of its lines as we wrote them, where changes by hand can be read back; see `lineMarksOf`. */
  lines: v.optional(v.string()),
  /** The options of its exporter that were not as usual, so that it can be written in the same way again. */
  how: v.optional(v.record(v.string(), v.union([v.string(), v.boolean(), v.number()]))),
});

const OutcomeManifest = v.object({
  version: v.literal(1),
  title: v.string(),
  workshops: v.array(v.object({ id: v.string(), title: v.string(), date: v.optional(v.string()) })),
  files: v.array(ManifestFile),
});
/** Which file of an outcome folder came from what, and how it was when it was written. */
export type OutcomeManifest = v.InferOutput<typeof OutcomeManifest>;
export type ManifestFile = v.InferOutput<typeof ManifestFile>;

/** The manifest cannot be read: without it nobody knows which files are ours. */
export class OutcomeManifestDamaged extends Error {
  override readonly name = "OutcomeManifestDamaged";
  constructor() {
    super(sayDocument("folder.manifestDamaged", { name: outcomeManifestName }));
  }
}

/** Throws `OutcomeManifestDamaged`. */
export function readManifest(json: string): OutcomeManifest {
  try {
    return v.parse(OutcomeManifest, JSON.parse(json));
  } catch {
    throw new OutcomeManifestDamaged();
  }
}

/** As JSON with a line for each file, so that a review shows what changed. */
export function manifestText({ version, title, workshops, files }: OutcomeManifest): string {
  const lines = (all: readonly unknown[]) => all.map((one) => `\n    ${JSON.stringify(one)}`).join(",");
  const sorted = files
    .map(({ path, part, from, hash, of, lines: marks, how }) => ({
      path,
      part,
      from: from.toSorted(compareTexts),
      hash,
      of: of.toSorted(compareTexts),
      ...(how && { how }),
      ...(marks !== undefined && { lines: marks }),
    }))
    .toSorted((one, other) => compareTexts(one.path, other.path));
  return `{
  "version": ${version},
  "title": ${JSON.stringify(title)},
  "workshops": [${lines(workshops)}
  ],
  "files": [${lines(sorted)}
  ]
}
`;
}

const binary = /\.(?:docx|pdf|png|zip)$/iu;

/** Whether a file of this name is text. */
export const isTextName = (path: string): boolean => !binary.test(path);

/** Of bytes, or of a text's in UTF-8, in hexadecimal. */
export type Digest = (content: string | Uint8Array) => string;

const usualDigest: Digest = (content) =>
  bytesToHex(sha256(typeof content === "string" ? new TextEncoder().encode(content) : content));

const [carriageReturn, lineFeed] = [13, 10];

function withPlainEnds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(carriageReturn)) return bytes;
  const plain = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) continue;
    plain[length] = bytes[at] ?? 0;
    length += 1;
  }
  return plain.subarray(0, length);
}

/**
 * Of a file's bytes; of a text's as they are with plain line ends, since Git may write them as a machine likes them.
 * `digest` is the caller's own SHA-256, where it has a faster one.
 */
export function fingerprintOf(
  path: string,
  content: string | Uint8Array,
  digest: Digest = usualDigest,
): string {
  if (!isTextName(path)) return `sha256:${digest(content)}`;
  const plain = typeof content === "string" ? content.replaceAll("\r\n", "\n") : withPlainEnds(content);
  return `sha256:${digest(plain)}`;
}
