import type * as Y from "yjs";
import {
  ordersFor,
  planItems,
  setItemGone,
  setItemMinutes,
  setItemOrders,
  setItemPrompt,
  setItemSkipped,
  setItemTitle,
  setRun,
  setTimerFollows,
} from "#shared/board/agenda.ts";
import { openStage, setBoardLocked } from "#shared/board/control.ts";
import { newId } from "#shared/board/ids.ts";
import { readControl } from "#shared/board/read.ts";
import { setTimer, startedTimer } from "#shared/board/timer.ts";
import { agendaOf, besideOpen, gainedStages, itemsOf, planAt } from "#shared/methods/agenda.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import type { Editor } from "./editor.ts";
import { showStage } from "./view.ts";

/** What facilitators do with the agenda. Unknown ids are passed over: another may have been faster. */

const minute = 60_000;

function itemsIn(editor: Editor) {
  return agendaOf(readControl(editor.documents.control), editor.method);
}

/** Changes the agenda; the first change plans it as the method has it. */
function edit(editor: Editor, change: (control: Y.Doc) => void): void {
  editor.steer((control) => {
    if (readControl(control).agenda.length === 0) planItems(control, itemsOf(editor.method));
    change(control);
  });
}

/**
 * Opens an item of the agenda, notes when, and shows the part of the board where its work goes. The timer of the one
 * before ends; where the timer follows the stages, the next starts with what is left for it.
 */
export function openItem(editor: Editor, id: string): void {
  const now = editor.roomTime();
  const at = new Date(now).toISOString();
  opened.set(editor, at);
  editor.steer((control) => {
    openStage(control, id, at);
    const read = readControl(control);
    setBoardLocked(control, rulesOf(read, editor.method).locked);
    const timed = planAt(read, editor.method, now).items.find((item) => item.id === id);
    setTimer(control, read.timerFollows && timed ? startedTimer(timed.minutes, now) : undefined);
  });
  // What is added next goes into this stage's area, not beside what was in hand in the stage before.
  editor.select([]);
  showStage(editor);
}

/** Opens the item at a place of the agenda. */
export function goToStage(editor: Editor, place: number): void {
  const item = itemsIn(editor)[place];
  if (item) openItem(editor, item.id);
}

/** When this window opened an item last, as the log of stages has it. */
const opened = new WeakMap<Editor, string>();
/** So long after another has opened an item a person may still mean the one that was open before, in milliseconds. */
const glance = 2_000;

/** The item that this person has before them: not the one that another facilitator has opened a moment ago. */
function itemInView(editor: Editor): string {
  const { stage, stageLog } = readControl(editor.documents.control);
  const last = stageLog.at(-1);
  const before = stageLog.at(-2);
  if (!last || !before || last.stage !== stage || last.at === opened.get(editor)) return stage;
  const age = editor.roomTime() - Date.parse(last.at);
  return age >= 0 && age < glance ? before.stage : stage;
}

/**
 * Opens the item after the one that this person has before them, or the one before it, that is not skipped. Two who go
 * on at once, or one shortly after the other, go on by one.
 */
export function goOn(editor: Editor, step: 1 | -1): void {
  const { stage } = readControl(editor.documents.control);
  const item = besideOpen(itemsIn(editor), itemInView(editor), step);
  if (item && item.id !== stage) openItem(editor, item.id);
}

/** Skips the item that this person has before them, and goes on. */
export function skipOpen(editor: Editor): void {
  skipItem(editor, itemInView(editor), true);
  goOn(editor, 1);
}

/** Begins the workshop with its first item: from now on time counts, and it is to end when all that is planned is over. */
export function begin(editor: Editor): void {
  const items = itemsIn(editor).filter(({ skipped }) => !skipped);
  const [first] = items;
  if (!first) return;
  const startedAt = editor.roomTime();
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  edit(editor, (control) => setRun(control, { startedAt, endsAt: startedAt + minutes * minute }));
  openItem(editor, first.id);
}

/** Moves the planned end of a workshop that has begun by so many minutes; it is never before the beginning. */
export function moveEnd(editor: Editor, minutes: number): void {
  const { run } = readControl(editor.documents.control);
  if (!run) return;
  edit(editor, (control) =>
    setRun(control, { ...run, endsAt: Math.max(run.startedAt, run.endsAt + minutes * minute) }),
  );
}

/** Forgets when the workshop began, for a rehearsal. */
export function endRun(editor: Editor): void {
  edit(editor, (control) => setRun(control, undefined));
}

export function skipItem(editor: Editor, id: string, skipped: boolean): void {
  edit(editor, (control) => setItemSkipped(control, id, skipped));
}

/** Gives an item so many minutes more, or less; its timer goes with it where it is open. */
export function extendItem(editor: Editor, id: string, minutes: number): void {
  const item = itemsIn(editor).find((one) => one.id === id);
  if (item) edit(editor, (control) => setItemMinutes(control, id, item.minutes + minutes));
}

export function setMinutes(editor: Editor, id: string, minutes: number): void {
  edit(editor, (control) => setItemMinutes(control, id, minutes));
}

export function renameItem(editor: Editor, id: string, title: string): void {
  if (title.trim() !== "") edit(editor, (control) => setItemTitle(control, id, title.trim()));
}

export function setPrompt(editor: Editor, id: string, prompt: string): void {
  edit(editor, (control) => setItemPrompt(control, id, prompt.trim()));
}

/** Puts an item at a place of the agenda, counted without it. */
export function moveItem(editor: Editor, id: string, place: number): void {
  const items = itemsIn(editor);
  if (items.some((item) => item.id === id))
    edit(editor, (control) => setItemOrders(control, ordersFor(items, id, place)));
}

/** Adds an item of one's own after another, or at the end; its id. */
export function addItem(
  editor: Editor,
  given: { readonly title: string; readonly minutes: number; readonly after?: string | undefined },
): string {
  const id = newId();
  const items = itemsIn(editor);
  const place = items.findIndex((item) => item.id === given.after);
  const orders = ordersFor(items, id, place < 0 ? items.length : place + 1);
  edit(editor, (control) => {
    setItemOrders(control, orders);
    planItems(control, [
      { id, stage: undefined, title: given.title, minutes: given.minutes, order: orders.get(id) ?? 0 },
    ]);
  });
  return id;
}

/** Takes an item off the agenda, or puts it back where it was. */
export function removeItem(editor: Editor, id: string, gone: boolean): void {
  edit(editor, (control) => setItemGone(control, id, gone));
}

/** Adds the stages that the method has gained since the agenda was planned, each where the method has it. */
export function addGained(editor: Editor): void {
  edit(editor, (control) => {
    for (const stage of gainedStages(readControl(control), editor.method)) {
      const { stages } = editor.method;
      const before = new Set(stages.slice(0, stages.indexOf(stage)).map(({ id }) => id));
      const items = agendaOf(readControl(control), editor.method);
      const place = items.findLastIndex(({ id }) => before.has(id)) + 1;
      const orders = ordersFor(items, stage.id, place);
      setItemOrders(control, orders);
      const { id, title, minutes } = stage;
      planItems(control, [{ id, stage: id, title, minutes, order: orders.get(id) ?? 0 }]);
    }
  });
}

/** Whether the timer starts with each stage from now on. */
export function followTimer(editor: Editor, follows: boolean): void {
  edit(editor, (control) => setTimerFollows(control, follows));
}
