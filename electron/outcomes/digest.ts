import { createHash } from "node:crypto";

/** The system's own, which is many times as fast as one in JavaScript. */
export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
