import type { Box, Element, Sticky } from "#shared/board/board.ts";
import {
  addElements,
  deleteElements,
  setBoxes,
  setCluster,
  setEnd,
  setField,
  setText,
} from "#shared/board/edits.ts";
import { clusterMargin } from "#shared/board/placed.ts";
import { tidy } from "#shared/geometry/arrange.ts";
import { centerOf, contains, hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { roomAmid, roomIn } from "#shared/geometry/room.ts";
import { say } from "#shared/text/say.ts";
import { appCommand, boardCommand, type Command } from "./command.ts";
import { withMembers } from "./edit.ts";
import type { Editor } from "./editor.ts";
import { areaOfStage } from "./view.ts";

/** Between the stickies of a cluster, in board units. */
const gap = 24;
/** What a cluster's title takes up above it, in board units. */
const titleRoom = 48;
/** More are not compared with each other: it would be felt. */
const mostCompared = 1500;

/** The stickies whose likeness is asked for: those selected or in the selected cluster, else those of the stage that are in no cluster, else all such. */
export function notesToCompare(editor: Editor): readonly Sticky[] {
  const stickies = (elements: readonly Element[]) =>
    elements.filter((element): element is Sticky => element.type === "sticky" && !element.locked);
  const chosen = stickies(withMembers(editor, editor.selected()));
  if (chosen.length > 2) return chosen.slice(0, mostCompared);
  const free = stickies(editor.live.elements()).filter(({ cluster }) => cluster === undefined);
  const [area] = areaOfStage(editor);
  const here = area ? free.filter(({ box }) => contains(area.box, centerOf(box))) : [];
  return (here.length > 2 ? here : free).slice(0, mostCompared);
}

/** Puts stickies under a title and moves them together to where there is room, as one step; the cluster's id. */
export function gather(editor: Editor, ids: readonly string[], title: string): string | undefined {
  const members = ids.flatMap((id) => editor.live.get(id) ?? []).filter(({ locked }) => !locked);
  if (members.length === 0) return undefined;
  const boxes = placed(editor, members);
  const made = { by: editor.person, at: editor.time() };
  return editor.change(say("step.cluster"), (board) => {
    const [cluster] = addElements(board, [{ type: "cluster", box: [0, 0, 1, 1, 0], text: title, made }]);
    setCluster(
      board,
      members.map(({ id }) => id),
      cluster,
    );
    setBoxes(board, boxes);
    return cluster;
  });
}

/** A tidy block of elements in the frame where most of them are, else amid what is visible. */
function placed(editor: Editor, members: readonly Element[]): ReadonlyMap<string, Box> {
  const all = editor.live.elements();
  const moving = new Set(members.map(({ id }) => id));
  const taken = all
    .filter(({ id, type }) => !moving.has(id) && !["frame", "connector"].includes(type))
    .map(({ box }) => box);
  const block = tidy(
    members.map(({ box }) => box),
    gap,
  );
  const [left, top, width, height] = rectOf(hullOf(block) ?? { left: 0, top: 0, right: 0, bottom: 0 });
  const size = [width + 2 * clusterMargin, height + 2 * clusterMargin + titleRoom] as const;
  const count = (frame: Element) => members.filter(({ box }) => contains(frame.box, centerOf(box))).length;
  const [frame] = all
    .filter((element) => element.type === "frame" && count(element) > 0)
    .toSorted((a, b) => count(b) - count(a));
  const [x, y] = frame ? roomIn(frame.box, taken, size) : roomAmid(editor.view.visible(), taken, size);
  const by = [x + clusterMargin - left, y + clusterMargin + titleRoom - top] as const;
  return new Map(
    members.flatMap(({ id }, place) => {
      const box = block[place];
      return box ? [[id, [box[0] + by[0], box[1] + by[1], box[2], box[3], box[4]] as const]] : [];
    }),
  );
}

/**
 * Makes one sticky of several that say the same, as one step: the first keeps its place and gets the words and facts
 * that only others have, and their connectors; the others are deleted. Its id.
 */
export function makeOne(editor: Editor, ids: readonly string[]): string | undefined {
  const [first, ...others] = ids
    .flatMap((id) => editor.live.get(id) ?? [])
    .filter((element): element is Sticky => element.type === "sticky" && !element.locked);
  if (!first || others.length === 0) return undefined;
  const known = new Set([first.text.trim().toLowerCase()]);
  const words = [first.text];
  const fields: Record<string, string> = { ...first.fields };
  for (const { text, fields: more } of others) {
    for (const [field, value] of Object.entries(more)) fields[field] ??= value;
    const key = text.trim().toLowerCase();
    if (key === "" || known.has(key)) continue;
    known.add(key);
    words.push(text);
  }
  editor.change(say("cluster.makeOne"), (board) => {
    if (words.length > 1) setText(board, first.id, words.join("\n"));
    for (const [field, value] of Object.entries(fields))
      if (first.fields[field] === undefined) setField(board, first.id, field, value);
    for (const { id } of others)
      for (const connector of editor.live.connectorsOf(id)) {
        const line = editor.live.get(connector);
        if (line?.type !== "connector") continue;
        for (const side of ["from", "to"] as const) {
          const end = line[side];
          if ("element" in end && end.element === id) setEnd(board, connector, side, { element: first.id });
        }
      }
    deleteElements(
      board,
      others.map(({ id }) => id),
      { by: editor.person, at: editor.time() },
    );
  });
  editor.select([first.id]);
  return first.id;
}

export const clusterCommands: readonly Command[] = [
  appCommand({
    id: "cluster.suggest",
    title: say("cluster.suggest"),
    keys: ["Alt+G"],
    menu: { place: "arrange", order: 130 },
    when: (now) => now.place === "board" && !now.writing && now.elements > 0,
    checked: (now) => now.panels.includes("likeness"),
    run: (app) => app.toggle("likeness"),
  }),
  boardCommand({
    id: "cluster.makeOne",
    title: say("cluster.makeOne"),
    keys: ["Alt+J"],
    menu: { place: "arrange", order: 140 },
    context: true,
    when: (now) => now.movable > 1 && now.types.length === 1 && now.types[0] === "sticky",
    run: (editor) => {
      makeOne(
        editor,
        editor.selected().map(({ id }) => id),
      );
    },
  }),
];
