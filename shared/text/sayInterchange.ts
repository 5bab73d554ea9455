import { interchange } from "./en/interchange.ts";
import { type Say, sayer } from "./sayer.ts";

/** The text of a key about boards of other programs: those come when a file is read or written, not with the first page. */
export const sayInterchange: Say<keyof typeof interchange> = sayer(interchange);
