import type { Box, Element } from "#shared/board/board.ts";
import { addElements, setBoxes, setCluster } from "#shared/board/edits.ts";
import { newId } from "#shared/board/ids.ts";
import { centerOf, contains, hullOf } from "#shared/geometry/boxes.ts";
import { roomIn } from "#shared/geometry/room.ts";
import { say } from "#shared/text/say.ts";
import { type Command, editCommand } from "./command.ts";
import type { Editor } from "./editor.ts";
import { areaOfStage } from "./view.ts";

/** The area of the frame that holds what is to be talked about later. No method has an area of this name. */
const parkingArea = "parking-lot";
/** Two columns of stickies; it grows downwards. */
const lotSize = [520, 560] as const;
const besideBoard = 80;
const margin = 40;

/** The frame of the parking lot; undefined before anything was parked. */
export function parkingLot(elements: readonly Element[]): Element | undefined {
  return elements.find((element) => element.type === "frame" && element.area === parkingArea);
}

/** Whether something lies in a frame, by its middle. */
export function liesIn(frame: Element | undefined, element: Element): boolean {
  return frame !== undefined && element.type !== "frame" && contains(frame.box, centerOf(element.box));
}

/** What is parked now. */
export function parkedOn(elements: readonly Element[]): readonly Element[] {
  const lot = parkingLot(elements);
  return lot ? elements.filter((element) => element.type === "sticky" && liesIn(lot, element)) : [];
}

function movable(editor: Editor): readonly Element[] {
  return editor.selected().filter(({ type, locked }) => type === "sticky" && !locked);
}

/** New boxes for elements one after the other where a frame has room, and below it where it has none. */
function placesIn(editor: Editor, elements: readonly Element[], frame: Box): ReadonlyMap<string, Box> {
  const [left, top, across, down] = frame;
  const endless: Box = [left, top, across, down + besideBoard * elements.length * 10, 0];
  const moving = new Set(elements.map(({ id }) => id));
  const taken = editor.live
    .elements()
    .filter(
      ({ id, type }) => !moving.has(id) && type !== "frame" && type !== "connector" && type !== "cluster",
    )
    .map(({ box }) => box);
  return new Map(
    elements.map(({ id, box: [, , width, height, rotation] }): [string, Box] => {
      const [x, y] = roomIn(endless, taken, [width, height]);
      const box: Box = [x, y, width, height, rotation];
      taken.push(box);
      return [id, box];
    }),
  );
}

/** Moves the selected stickies to the parking lot, which is made beside the board when it is first needed. */
function park(editor: Editor): void {
  const elements = movable(editor);
  const known = parkingLot(editor.live.elements());
  const hull = hullOf(editor.live.elements().map(({ box }) => box));
  const lot: Box = known?.box ?? [(hull?.right ?? 0) + besideBoard, hull?.top ?? 0, ...lotSize, 0];
  const boxes = placesIn(editor, elements, lot);
  const lowest = Math.max(...[...boxes.values()].map(([, y, , height]) => y + height + margin));
  const [x, y, width, height] = lot;
  const grown: Box = [x, y, width, Math.max(height, lowest - y), 0];
  const made = { by: editor.person, at: editor.time() };
  editor.change(say("step.park"), (board) => {
    if (known) setBoxes(board, new Map([[known.id, grown]]));
    else
      addElements(board, [
        {
          type: "frame",
          id: newId(),
          box: grown,
          text: say("parking.title"),
          area: parkingArea,
          locked: true,
          made,
        },
      ]);
    setCluster(board, boxes.keys(), undefined);
    setBoxes(board, boxes);
  });
}

/** Moves the selected stickies from the parking lot to where the open stage's work goes. */
function bringBack(editor: Editor): void {
  const elements = movable(editor);
  const [left, top, width, height] = editor.view.visible();
  const frame = areaOfStage(editor)[0]?.box ?? [left, top, width, height, 0];
  const boxes = placesIn(editor, elements, frame);
  editor.change(say("step.bringBack"), (board) => setBoxes(board, boxes));
  const hull = hullOf(boxes.values());
  if (hull) editor.view.reveal([hull.left, hull.top, hull.right - hull.left, hull.bottom - hull.top, 0]);
}

/** Shows the parking lot. */
export function showParkingLot(editor: Editor): void {
  const lot = parkingLot(editor.live.elements());
  if (lot) editor.view.reveal(lot.box);
}

export const parkCommands: readonly Command[] = [
  editCommand({
    id: "edit.park",
    title: say("edit.park"),
    keys: ["Alt+Shift+L"],
    menu: { place: "edit", order: 340 },
    context: true,
    when: (now) => now.movable > 0 && now.types.includes("sticky") && !now.parked,
    run: park,
  }),
  editCommand({
    id: "edit.bringBack",
    title: say("edit.bringBack"),
    keys: ["Alt+Shift+L"],
    menu: { place: "edit", order: 350 },
    context: true,
    when: (now) => now.movable > 0 && now.parked,
    run: bringBack,
  }),
];
