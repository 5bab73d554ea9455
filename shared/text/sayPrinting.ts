import { printing } from "./en/printing.ts";
import { type Say, sayer } from "./sayer.ts";

/** The text of a key about paper and PDF: those come with their dialogs, not with the first page. */
export const sayPrinting: Say<keyof typeof printing> = sayer(printing);
