import { fileExtension } from "#shared/file/workshopFile.ts";
import { endingOf } from "#shared/interchange/endings.ts";
import { toBoard } from "./camera.ts";
import { mayEdit } from "#renderer/session/may.ts";
import { copyTo, cutSelected, pasteFrom } from "./clipboard.ts";
import { addPictures, isPicture } from "./pictures.ts";
import type { Session } from "#renderer/session/session.ts";
import type { Incoming } from "#renderer/session/state.ts";

/** Whether the clipboard is a field's business. */
function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

/** Whether the person marked text of the page, which they then mean to copy. */
function textMarked(page: Document): boolean {
  return page.getSelection()?.isCollapsed === false;
}

/** Gives the clipboard's events to the open board; returns the end of that. */
export function listenForClipboard(page: Document, session: Session): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const boardFor = (event: Event) =>
    inField(event.target) || page.querySelector("[role=dialog][data-open]") ? undefined : session.editor;
  const onCopy = (event: ClipboardEvent) => {
    const board = boardFor(event);
    if (!board || !event.clipboardData || textMarked(page) || board.selected().length === 0) return;
    event.preventDefault();
    copyTo(event.clipboardData, board);
    if (event.type === "cut" && mayEdit(session.store.getState())) cutSelected(board);
  };
  const around = {
    tell: (text: string) => session.tell(text, { tone: "problem" }),
    bringIn: (incoming: Incoming) => session.bringIn(incoming),
  };
  const onPaste = (event: ClipboardEvent) => {
    const board = boardFor(event);
    if (!board || !event.clipboardData) return;
    event.preventDefault();
    if (mayEdit(session.store.getState())) pasteFrom(event.clipboardData, board, around);
  };
  page.addEventListener("copy", onCopy, { signal });
  page.addEventListener("cut", onCopy, { signal });
  page.addEventListener("paste", onPaste, { signal });
  return () => controller.abort();
}

/** Takes what is dropped on the window: pictures onto the board, a workshop's file to be opened, another program's to be imported. Nothing else leaves the page. */
export function listenForDrops(page: Document, session: Session): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  page.addEventListener("dragover", (event) => event.preventDefault(), { signal });
  page.addEventListener(
    "drop",
    (event) => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const workshop = files.find(({ name }) => name.toLowerCase().endsWith(`.${fileExtension}`));
      if (workshop) {
        session.desk.openDropped(workshop);
        return;
      }
      const foreign = files.find(({ name }) => endingOf(name) !== undefined);
      if (foreign) {
        session.bringIn({ is: "file", file: foreign });
        return;
      }
      const board = session.editor;
      if (!board || !mayEdit(session.store.getState())) return;
      const tell = (text: string) => session.tell(text, { tone: "problem" });
      const pictures = files.filter(isPicture);
      const at = toBoard(session.store.getState().camera, [event.clientX, event.clientY]);
      if (pictures.length > 0) void addPictures(board, pictures, at, tell);
      else if (event.dataTransfer)
        pasteFrom(event.dataTransfer, board, { tell, bringIn: (incoming) => session.bringIn(incoming) });
    },
    { signal },
  );
  return () => controller.abort();
}

/**
 * Does what the clipboard's key does, so that the page gets its event; false where the browser does not let it.
 * There is no newer way for a page to raise these events itself.
 */
export function runClipboard(action: "cut" | "copy" | "paste"): boolean {
  const page: { readonly execCommand: (name: string) => boolean } = document;
  return page.execCommand(action);
}
