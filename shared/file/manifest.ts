import * as v from "valibot";
import { FileDamaged, FileTooNew, NotAWorkshop } from "./faults.ts";

/** The version of the file format that this Groundwork writes, and the newest that it reads. */
export const fileVersion = 1;

const part = v.object({
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

const manifest = v.object({
  format: v.literal("groundwork"),
  version: v.literal(fileVersion),
  app: v.string(),
  saved: v.pipe(v.string(), v.isoTimestamp()),
  workshop: v.object({
    id: v.string(),
    title: v.string(),
    method: v.string(),
    methodVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  parts: v.object({
    "board.bin": part,
    "control.bin": part,
    "log.bin": v.optional(part),
    "thumbnail.png": v.optional(part),
  }),
});

/** What every version of the manifest has, so that a file too new can be told from a damaged one. */
const anyManifest = v.object({
  format: v.literal("groundwork"),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  app: v.string(),
});

/** `manifest.json`: who saved what, and how each part is known to be whole. */
export type Manifest = v.InferOutput<typeof manifest>;

/** Throws NotAWorkshop, FileTooNew or FileDamaged. */
export function parseManifest(json: string): Manifest {
  const plain = parseJson(json);
  const envelope = v.safeParse(anyManifest, plain);
  if (!envelope.success) throw new NotAWorkshop();
  const { version, app } = envelope.output;
  if (version > fileVersion) throw new FileTooNew(version, app);
  const known = v.safeParse(manifest, plain);
  if (!known.success) throw new FileDamaged("manifest");
  return known.output;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new NotAWorkshop();
  }
}
