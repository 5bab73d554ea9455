import { pictures } from "./en/pictures.ts";
import { type Say, sayer } from "./sayer.ts";

/** The text of a key about pictures of the board: those come with their dialog, not with the first page. */
export const sayPicture: Say<keyof typeof pictures> = sayer(pictures);
