import * as Y from "yjs";
import { controlMap, type Documents, emptyDocuments } from "./documents.ts";
import { LiveBoard } from "./liveBoard.ts";
import { keepable, longestTitle } from "./text.ts";

/** Origin of what is put into documents that nobody has open yet. */
const housekeeping = "housekeeping";

/**
 * What a device has of a board and its host has not, kept as a workshop of its own: the host's board with this
 * device's changes on it, under another id. Undefined where the two boards look the same.
 */
export function setApart(
  mine: Documents,
  hosts: Documents,
  as: { readonly id: string; readonly title: string },
): Documents | undefined {
  const apart = emptyDocuments();
  for (const doc of [hosts.board, mine.board])
    Y.applyUpdate(apart.board, Y.encodeStateAsUpdate(doc), housekeeping);
  if (looks(apart.board) === looks(hosts.board)) return undefined;
  Y.applyUpdate(apart.control, Y.encodeStateAsUpdate(hosts.control), housekeeping);
  apart.control.transact(() => {
    controlMap(apart.control).set("id", as.id);
    controlMap(apart.control).set("title", keepable(as.title, longestTitle));
  }, housekeeping);
  return apart;
}

function looks(board: Y.Doc): string {
  const live = new LiveBoard(board);
  const elements = JSON.stringify(live.elements());
  live.close();
  return elements;
}
