import type { Element, Frame } from "#shared/board/board.ts";
import { addElements, type NewElement } from "#shared/board/edits.ts";
import type { LiveBoard } from "#shared/board/liveBoard.ts";
import { boundsOf, contains, hullOf, type Rect, rectOf } from "#shared/geometry/boxes.ts";
import type { Method } from "#shared/methods/method.ts";
import {
  levelOf,
  levelsTo,
  openedArea,
  openedElement,
  openedFrame,
  openedTitle,
  placeToOpen,
} from "#shared/methods/opened.ts";
import { say } from "#shared/text/say.ts";
import { boardCommand, type Command } from "./command.ts";
import type { Editor } from "./editor.ts";
import type { Levels } from "./situation.ts";

const margin = 40;
/** A frame that fills less of the view than this is seen from above, not from inside. */
const leastShare = 0.4;

/** What of a model's levels can be gone to from a selection; nothing where the method has none. */
export function levelsFrom(live: LiveBoard, method: Method, only: Element | undefined): Levels {
  if (!method.opens) return { down: undefined, up: false };
  const elements = live.elements();
  const opens = only?.type === "sticky" && method.opens.some(({ kind }) => kind === only.kind);
  return {
    down: !opens ? undefined : openedFrame({ elements }, only.id) ? "opened" : "new",
    up: openedFrames(elements).length > 0,
  };
}

/** The frames that open something. */
export function openedFrames(elements: readonly Element[]): readonly Frame[] {
  return elements.filter((one): one is Frame => one.type === "frame" && openedElement(one) !== undefined);
}

/** Which of the opened frames a view looks into; undefined where it looks from above. */
export function levelInView(frames: readonly Frame[], view: Rect): Frame | undefined {
  const [x, y, width, height] = view;
  const middle = [x + width / 2, y + height / 2] as const;
  return frames
    .filter(({ box }) => contains(box, middle) && Math.max(box[2] / width, box[3] / height) >= leastShare)
    .toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])[0];
}

/** The opened frame that this person looks into now, where the method has levels. */
export function levelHere({
  live,
  method,
  view,
}: Pick<Editor, "live" | "method" | "view">): Frame | undefined {
  return method.opens && levelInView(openedFrames(live.elements()), view.visible());
}

/** Shows a level: its frame, as large as it fits. */
export function showLevel(editor: Pick<Editor, "select" | "view">, frame: Frame): void {
  editor.select([]);
  editor.view.show(rectOf(boundsOf(frame.box), margin));
}

function goDown(editor: Editor): void {
  const [sticky] = editor.selected();
  if (sticky?.type !== "sticky") return;
  const board = { elements: editor.live.elements() };
  const known = openedFrame(board, sticky.id);
  const place = known ? undefined : placeToOpen(board, editor.method, sticky);
  if (place) {
    const frame: NewElement = {
      type: "frame",
      box: place.box,
      text: openedTitle(editor.method, sticky),
      area: openedArea(sticky.id),
      made: { by: editor.person, at: editor.time() },
    };
    editor.change(say("step.levelDown"), (doc) => addElements(doc, [frame]));
  }
  const opened = openedFrame({ elements: editor.live.elements() }, sticky.id);
  if (opened) showLevel(editor, opened);
}

/** Shows the level above the one that is selected in or looked at, with what was opened selected; from the topmost, everything. */
function goUp(editor: Editor): void {
  const board = { elements: editor.live.elements() };
  const [only] = editor.selected();
  const isOpened = only?.type === "frame" && openedElement(only) !== undefined;
  const here = isOpened ? only : ((only && levelOf(board, only)) ?? levelHere(editor));
  const above = here && levelsTo(board, here).at(-2);
  const shown = above ? boundsOf(above.box) : hullOf(board.elements.map(({ box }) => box));
  if (shown) editor.view.show(rectOf(shown, margin));
  const opened = here && editor.live.get(openedElement(here) ?? "");
  if (opened) editor.select([opened.id]);
}

export const levelCommands: readonly Command[] = [
  boardCommand({
    id: "view.levelDown",
    title: say("view.levelDown"),
    titleNow: ({ levels }) => say(levels.down === "opened" ? "view.levelDownAgain" : "view.levelDown"),
    keys: ["CmdOrCtrl+Down"],
    menu: { place: "view", order: 70 },
    context: true,
    when: ({ levels, edits, addsAll }) =>
      levels.down === "opened" || (levels.down === "new" && edits && addsAll),
    run: goDown,
  }),
  boardCommand({
    id: "view.levelUp",
    title: say("view.levelUp"),
    keys: ["CmdOrCtrl+Up"],
    menu: { place: "view", order: 80 },
    when: ({ levels }) => levels.up,
    run: goUp,
  }),
];
