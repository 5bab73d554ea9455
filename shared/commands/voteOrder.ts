import type { Cluster, Element, Sticky } from "#shared/board/board.ts";
import { setBoxes } from "#shared/board/edits.ts";
import { readControl } from "#shared/board/read.ts";
import { readRounds } from "#shared/board/rounds.ts";
import { isVotable, markOn, type Marks, type Round } from "#shared/board/votes.ts";
import {
  boundsOf,
  centerOf,
  contains,
  hullOf,
  rectOf,
  type Rect,
  type Vector,
} from "#shared/geometry/boxes.ts";
import { freeIn, roomAmid, roomIn } from "#shared/geometry/room.ts";
import { stageOf } from "#shared/methods/agenda.ts";
import { readingOrder } from "#shared/methods/readingOrder.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import { say } from "#shared/text/say.ts";
import type { Editor } from "./editor.ts";
import { shifted, takenBy } from "./rearrange.ts";

/** Between what lies beside each other, in board units. */
const gap = 48;

/** Of fewer nobody needs to choose. */
const fewest = 2;

/**
 * What a vote is about, clusters first, as people read: what its stage is about and lies in the stage's area; where
 * that is nothing to choose from, what the stage is about anywhere, then all in the area, then all there is.
 */
export function candidatesOf(
  { live, documents, method }: Pick<Editor, "live" | "documents" | "method">,
  round: Pick<Round, "stage" | "on" | "budget" | "most">,
): readonly (Sticky | Cluster)[] {
  const elements = live.elements();
  const all = elements
    .filter((element) => element.type === "sticky" || element.type === "cluster")
    .filter((element) => isVotable(element, round));
  const control = readControl(documents.control);
  const { allows } = rulesOf(control, method, round.stage);
  const area = stageOf(control, method, round.stage)?.area;
  const frame = elements.find(
    (element) => element.type === "frame" && area !== undefined && element.area === area,
  );
  const about = all.filter((element) => element.type === "cluster" || allows.includes(element.kind));
  const isHere = ({ box }: Element) => frame !== undefined && contains(frame.box, centerOf(box));
  const choices = [about.filter(isHere), about, all.filter(isHere)];
  const chosen = round.on === undefined ? choices.find((some) => some.length >= fewest) : undefined;
  const { cluster = [], sticky = [] } = Object.groupBy(chosen ?? all, ({ type }) => type);
  return [...readingOrder(cluster), ...readingOrder(sticky)];
}

/** What moves as one: a sticky of its own, or a cluster with what is in it. */
interface Block {
  readonly moving: readonly Element[];
  readonly rect: Rect;
  readonly votes: number;
}

/**
 * Puts what was voted on into the order of a closed vote, as people read, as one step: the most votes first, ties and
 * what has none as they were. Stickies in a cluster go with it, and their votes count for it. False if there is
 * nothing to be put in order.
 */
export function applyOrder(editor: Editor, id: string): boolean {
  const round = readRounds(editor.documents.control).find((one) => one.id === id);
  if (round?.state !== "closed") return false;
  const blocks = blocksOf(editor, round);
  const order = blocks.toSorted((a, b) => b.votes - a.votes);
  if (!order.some(({ votes }) => votes > 0) || blocks.length < 2) return false;
  const moves = placed(editor, blocks, order).flatMap(({ moving, rect, at }) =>
    shifted(moving, [at[0] - rect[0], at[1] - rect[1]]),
  );
  editor.change(say("vote.applyOrder"), (board) => setBoxes(board, new Map(moves)));
  const hull = hullOf(moves.map(([, box]) => box));
  if (hull) editor.view.reveal(rectOf(hull, gap));
  return true;
}

/** What can be put in order, as people read it now. */
function blocksOf(editor: Editor, round: Round): readonly Block[] {
  const { live } = editor;
  const candidates = candidatesOf(editor, round);
  const free = candidates.filter(({ type, cluster }) => type === "cluster" || cluster === undefined);
  const inCluster = (id: string) => [...live.membersOf(id)].flatMap((member) => live.get(member) ?? []);
  return readingOrder(free).flatMap((element) => {
    const moving = element.type === "cluster" ? inCluster(element.id) : [element];
    if (moving.length === 0 || moving.some(({ locked }) => locked)) return [];
    const ids = new Set([element.id, ...moving.map(({ id }) => id)]);
    return [{ moving, rect: rectOf(boundsOf(element.box)), votes: sumOn(round.tally, ids) }];
  });
}

function sumOn(tally: Marks, ids: ReadonlySet<string>): number {
  return [...ids].reduce((sum, id) => sum + markOn(tally, id), 0);
}

type Placed = Block & { readonly at: Vector };

/**
 * Where each goes. Blocks of one size change places; others are laid in rows, all of them where their frame has room
 * for that, else those with votes alone.
 */
function placed(editor: Editor, before: readonly Block[], order: readonly Block[]): readonly Placed[] {
  if (new Set(before.map(({ rect }) => `${rect[2]} ${rect[3]}`)).size === 1)
    return order.map((block, place) => ({ ...block, at: cornerOf(before[place] ?? block) }));
  const count = (frame: Element) => before.filter(({ rect }) => contains(frame.box, centerOf(rect))).length;
  const [frame] = editor.live
    .elements()
    .filter((element) => element.type === "frame" && count(element) > 0)
    .toSorted((a, b) => count(b) - count(a));
  const width = (frame?.box ?? editor.view.visible())[2] - 2 * gap;
  const all = inRows(order, width);
  const at = frame && freeIn(frame.box, takenBy(editor, idsOf(order)), all.size);
  if (at) return all.at(at);
  const voted = order.filter(({ votes }) => votes > 0);
  const rows = inRows(voted, width);
  const taken = takenBy(editor, idsOf(voted));
  return rows.at(
    frame ? roomIn(frame.box, taken, rows.size) : roomAmid(editor.view.visible(), taken, rows.size),
  );
}

const cornerOf = ({ rect: [x, y] }: Block): Vector => [x, y];

function idsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(blocks.flatMap(({ moving }) => moving.map(({ id }) => id)));
}

/** Blocks of any size row by row, not wider than there is room: the size of them all, and their places once it is known where. */
function inRows(blocks: readonly Block[], widest: number) {
  const places: Vector[] = [];
  let [x, y, height, width] = [0, 0, 0, 0];
  for (const { rect } of blocks) {
    if (x > 0 && x + rect[2] > widest) [x, y, height] = [0, y + height + gap, 0];
    places.push([x, y]);
    height = Math.max(height, rect[3]);
    width = Math.max(width, x + rect[2]);
    x += rect[2] + gap;
  }
  return {
    size: [width, y + height] as const,
    at: ([left, top]: Vector): readonly Placed[] =>
      blocks.map((block, place) => {
        const [dx, dy] = places[place] ?? [0, 0];
        return { ...block, at: [left + dx, top + dy] };
      }),
  };
}
