import { programme } from "./en/programme.ts";
import { type Say, sayer } from "./sayer.ts";

/** The text of a key about programmes: those come with their screens, not with the first page. */
export const sayProgramme: Say<keyof typeof programme> = sayer(programme);
