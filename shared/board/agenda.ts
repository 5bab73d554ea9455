import type * as Y from "yjs";
import { keepable, longestTitle } from "./text.ts";

/**
 * The agenda in the control document.
 *
 * What was planned is one value per item, which every facilitator's app writes alike; each later decision has a key of
 * its own beside it. So two facilitators who change two things at once both get theirs, and a method whose
 * stages change leaves what was planned as it was.
 */
export interface PlannedItem {
  readonly id: string;
  /** The id of the method's stage that it is; undefined for one of the facilitator's own. */
  readonly stage: string | undefined;
  readonly title: string;
  /** What the facilitator says instead of the stage's prompt. */
  readonly prompt: string | undefined;
  readonly minutes: number;
  /** The minutes it was first given. */
  readonly planned: number;
  /** Items come in this order; equal ones by id. */
  readonly order: number;
  readonly skipped: boolean;
  /** Taken off the agenda; kept so that it can be put back. */
  readonly gone: boolean;
}

/** An item as it is first planned. */
export type NewItem = Pick<PlannedItem, "id" | "stage" | "title" | "minutes" | "order">;

/** When the workshop began and when it is to end, in milliseconds by the room's clock. */
export interface Run {
  readonly startedAt: number;
  readonly endsAt: number;
}

/** The most minutes of an item, and the most items of an agenda. */
const longestItem = 600;
const mostItems = 200;
const longestPrompt = 2_000;

function agendaMap(control: Y.Doc): Y.Map<unknown> {
  return control.getMap("agenda");
}

function words(value: unknown, longest: number): string | undefined {
  return typeof value === "string" ? keepable(value, longest) : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Whole minutes from 1 up to the most. */
function wholeMinutes(minutes: number): number {
  return Math.min(longestItem, Math.max(1, Math.round(minutes)));
}

function readItem(map: Y.Map<unknown>, id: string, plan: unknown): PlannedItem | undefined {
  if (!Array.isArray(plan)) return undefined;
  const list: readonly unknown[] = plan;
  const [order, stage, title, minutes] = list;
  const planned = wholeMinutes(number(minutes) ?? 10);
  const own = (key: string) => map.get(`${id}/${key}`);
  return {
    id,
    stage: typeof stage === "string" && stage !== "" ? stage : undefined,
    title: words(own("title"), longestTitle) ?? words(title, longestTitle) ?? "",
    prompt: words(own("prompt"), longestPrompt),
    minutes: wholeMinutes(number(own("minutes")) ?? planned),
    planned,
    order: number(own("order")) ?? number(order) ?? 0,
    skipped: own("skipped") === true,
    gone: own("gone") === true,
  };
}

/** The agenda that was planned, in order, with what was taken off it; empty as long as it is as the method has it. */
export function readAgenda(control: Y.Doc): readonly PlannedItem[] {
  const map = agendaMap(control);
  const items: PlannedItem[] = [];
  map.forEach((plan, key) => {
    if (!key.endsWith("/plan") || items.length >= mostItems) return;
    const item = readItem(map, key.slice(0, -"/plan".length), plan);
    if (item && item.id !== "") items.push(item);
  });
  return items.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/**
 * Plans items; those that are planned already stay as they are. To be called inside a transaction, as all that
 * follows.
 */
export function planItems(control: Y.Doc, items: readonly NewItem[]): void {
  const map = agendaMap(control);
  for (const { id, stage, title, minutes, order } of items)
    if (!map.has(`${id}/plan`))
      map.set(`${id}/plan`, [order, stage ?? "", keepable(title, longestTitle), wholeMinutes(minutes)]);
}

export function setItemMinutes(control: Y.Doc, id: string, minutes: number): void {
  agendaMap(control).set(`${id}/minutes`, wholeMinutes(minutes));
}

export function setItemTitle(control: Y.Doc, id: string, title: string): void {
  agendaMap(control).set(`${id}/title`, keepable(title, longestTitle));
}

/** An empty prompt gives the stage's own back. */
export function setItemPrompt(control: Y.Doc, id: string, prompt: string): void {
  if (prompt === "") agendaMap(control).delete(`${id}/prompt`);
  else agendaMap(control).set(`${id}/prompt`, keepable(prompt, longestPrompt));
}

export function setItemSkipped(control: Y.Doc, id: string, skipped: boolean): void {
  agendaMap(control).set(`${id}/skipped`, skipped);
}

/** Takes an item off the agenda, or puts it back where it was. */
export function setItemGone(control: Y.Doc, id: string, gone: boolean): void {
  agendaMap(control).set(`${id}/gone`, gone);
}

/** Orders that put an item at a place among the others: of the item alone, or of all where there is no number left between two. */
export function ordersFor(
  items: readonly Pick<PlannedItem, "id" | "order">[],
  id: string,
  place: number,
): ReadonlyMap<string, number> {
  const others = items.filter((item) => item.id !== id);
  const at = Math.min(others.length, Math.max(0, place));
  const before = others[at - 1]?.order;
  const after = others[at]?.order;
  const order = between(before, after);
  if (order !== undefined) return new Map([[id, order]]);
  const sorted = [
    ...others.slice(0, at).map((item) => item.id),
    id,
    ...others.slice(at).map((item) => item.id),
  ];
  return new Map(sorted.map((item, index) => [item, index + 1]));
}

function between(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : undefined;
}

export function setItemOrders(control: Y.Doc, orders: ReadonlyMap<string, number>): void {
  for (const [id, order] of orders) agendaMap(control).set(`${id}/order`, order);
}

/** When the workshop began and is to end; undefined before it began. */
export function readRun(control: Y.Doc): Run | undefined {
  const stored = agendaMap(control).get("run");
  if (!Array.isArray(stored)) return undefined;
  const list: readonly unknown[] = stored;
  const [start, end] = list.map(number);
  return start !== undefined && end !== undefined && end >= start
    ? { startedAt: start, endsAt: end }
    : undefined;
}

export function setRun(control: Y.Doc, run: Run | undefined): void {
  if (run) agendaMap(control).set("run", [run.startedAt, run.endsAt]);
  else agendaMap(control).delete("run");
}

/** Whether the timer starts with each stage. */
export function readTimerFollows(control: Y.Doc): boolean {
  return agendaMap(control).get("timer") === true;
}

export function setTimerFollows(control: Y.Doc, follows: boolean): void {
  agendaMap(control).set("timer", follows);
}
