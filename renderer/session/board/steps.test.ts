import { describe, expect, it } from "vitest";
import { documentsOf } from "#shared/board/open.ts";
import { setBoxes, setText } from "#shared/board/edits.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { methodOf } from "#shared/methods/index.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import { Steps } from "./steps.ts";

const made = { by: "me", at: "2026-11-23T09:00:00.000Z" };
const many = 1_000;
const note = { label: "Move", selection: [] };

function bigBoard() {
  const method = methodOf("post-mortem");
  if (!method) throw new Error("There is no post-mortem");
  const { control } = newWorkshop(method, { id: "w123456789", title: "Wall", ...made });
  const { board } = documentsOf({
    control,
    elements: Array.from({ length: many }, (_, i) => ({
      type: "sticky",
      id: `s${i}`,
      kind: "event",
      text: "",
      box: [i, 0, 200, 200, 0],
      made,
    })),
  });
  const labels: (string | undefined)[] = [];
  const steps = new Steps(
    board,
    () => made,
    ({ undo }) => labels.push(undo),
  );
  const live = new LiveBoard(board);
  const moved = () => live.elements().filter(({ box }) => box[1] === 10).length;
  const done: string[] = [];
  const move = () =>
    steps.recordInParts(note, live.elements(), {
      edit: (doc, { id, box: [x, , width, height] }) =>
        setBoxes(doc, new Map([[id, [x, 10, width, height, 0]]])),
      onPart: (part) => done.push(...part.map(({ id }) => id)),
    });
  return { board, steps, live, labels, moved, move, done };
}

describe("a step in parts", () => {
  it("is done with everything once, and undone as one", () => {
    const { steps, moved, move, done } = bigBoard();
    move();
    steps.settle();
    expect(moved()).toBe(many);
    expect(done).toHaveLength(many);
    expect(new Set(done).size).toBe(many);
    steps.undo();
    expect(moved()).toBe(0);
    expect(steps.undo()).toBeUndefined();
    steps.redo();
    expect(moved()).toBe(many);
  });

  it("ends by itself", async () => {
    const { labels, moved, move } = bigBoard();
    move();
    await expect.poll(() => labels.at(-1)).toBe("Move");
    expect(moved()).toBe(many);
  });

  it("comes wholly before whatever is done next", () => {
    const { board, steps, live, moved, move } = bigBoard();
    move();
    steps.record({ label: "Write", selection: [] }, () => setText(board, "s0", "Words"));
    expect(moved()).toBe(many);
    steps.undo();
    expect(live.get("s0")).toMatchObject({ text: "" });
    expect(moved()).toBe(many);
    steps.undo();
    expect(moved()).toBe(0);
  });

  it("is wholly taken back by an undo in the middle of it", () => {
    const { steps, moved, move } = bigBoard();
    move();
    steps.undo();
    expect(moved()).toBe(0);
  });

  it("is wholly done when the workshop is closed", () => {
    const { steps, moved, move } = bigBoard();
    move();
    steps.close();
    expect(moved()).toBe(many);
  });
});
