import * as v from "valibot";

/** Bytes from either side of the bridge: the two sides have constructors of their own, so `instanceof` would refuse them. */
export const bytes = v.custom<Uint8Array>(
  (value) => ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === "[object Uint8Array]",
  "Expected bytes",
);

/** Stands for a path that the person chose in a dialog; the page never learns or names a path. */
export const grant = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** A file as the page may know it: the grant to use it, and its name and folder to show. */
export const grantedFile = v.strictObject({ grant, name: v.string(), folder: v.string() });
export type GrantedFile = v.InferOutput<typeof grantedFile>;

const fileTroubles = [
  "full-disk",
  "read-only",
  /** The folder (saving) or the file (opening) is no longer there. */
  "gone",
  /** Another program holds it. */
  "locked",
  "unknown-grant",
  "too-large",
  /** A folder or a device; what a file holds is judged by `shared/file`. */
  "not-a-workshop",
  "other",
] as const;
export type FileTrouble = (typeof fileTroubles)[number];

/** What went wrong with a file; the message is in the user's words and ready to be shown. */
export const failed = v.strictObject({
  is: v.literal("failed"),
  reason: v.picklist(fileTroubles),
  message: v.string(),
});
export type Failed = v.InferOutput<typeof failed>;

export const opened = v.strictObject({ is: v.literal("opened"), file: grantedFile, bytes });
export const cancelled = v.strictObject({ is: v.literal("cancelled") });

/** A file that was used before; `workshop` is the id it was last saved for, null if it was only opened. */
export const recentFile = v.strictObject({
  ...grantedFile.entries,
  workshop: v.nullable(v.string()),
  /** When it was last opened or saved, UTC ISO time. */
  at: v.string(),
  exists: v.boolean(),
});

/** What pictures may be exported as. */
export const pictureExtensions = ["png", "svg"] as const;

/** What documents may be exported as; each is a kind of text. */
export const exportExtensions = [
  "md",
  "txt",
  "csv",
  "tsv",
  "json",
  "html",
  "svg",
  "xml",
  "yaml",
  "excalidraw",
  "canvas",
] as const;
