import { hash } from "node:crypto";

/** The system's own, which is many times as fast as one in JavaScript. */
export const sha256 = (content: string | Uint8Array): string => hash("sha256", content);
