import { ownMethods } from "./en/ownMethods.ts";
import { type Say, sayer } from "./sayer.ts";

/** The text of a key about methods that a team wrote: those come with what reads or shows them. */
export const sayOwnMethods: Say<keyof typeof ownMethods> = sayer(ownMethods);
