import { documents } from "./en/documents.ts";
import { folder } from "./en/folder.ts";
import { outcomesPanel } from "./en/outcomesPanel.ts";
import { readBack } from "./en/readBack.ts";
import { writing } from "./en/writing.ts";
import { type Say, sayer } from "./sayer.ts";

/** What the makers of documents say; it comes with them, not with the first page. */
export const documentTexts = { ...documents, ...folder, ...outcomesPanel, ...readBack, ...writing } as const;

/** The key of a text of documents. */
export type DocumentKey = keyof typeof documentTexts;

/** The text of a key about documents, in them and around them. */
export const sayDocument: Say<DocumentKey> = sayer(documentTexts);
