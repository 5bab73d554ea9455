import { en } from "./en.ts";
import { type Say, sayer } from "./sayer.ts";

/** The key of a text in the catalogue. */
export type TextKey = keyof typeof en;

/** The text of a key of the catalogue that every window has. */
export const say: Say<TextKey> = sayer(en);
