import { describe, expect, it } from "vitest";
import type { Sticky } from "#shared/board/board.ts";
import { futureBackwards } from "#shared/methods/future-backwards/method.ts";
import { originState, takenOver } from "#shared/methods/takeOver.ts";
import { contains } from "#shared/geometry/boxes.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { takeOver, updateFrom } from "./takeOver.ts";
import { TestEditor } from "./testEditor.test-support.ts";

const action = (text: string, more: { readonly owner?: string } = {}): Outcome => ({
  is: "action",
  id: `past/${text}`,
  source: { workshop: "past", elements: [text] },
  text,
  answers: [],
  ...more,
});
const goal: Outcome = {
  is: "goal",
  id: "plan/g",
  source: { workshop: "plan", elements: ["g"] },
  text: "Sooner",
  target: 3,
};

const stickiesOn = (editor: TestEditor) =>
  editor.live.elements().filter((element): element is Sticky => element.type === "sticky");

function taking(facts: readonly Outcome[]): TestEditor {
  const editor = new TestEditor(futureBackwards);
  takeOver(
    editor,
    facts.flatMap((fact) => takenOver(futureBackwards, fact) ?? []),
  );
  return editor;
}

describe("taking over", () => {
  it("puts every fact as its kind into its area, none over another, in one step", () => {
    const editor = taking([goal, ...Array.from({ length: 30 }, (_, place) => action(`Rehearse ${place}`))]);
    const stickies = stickiesOn(editor);
    expect(stickies).toHaveLength(31);
    expect(editor.selected()).toHaveLength(31);
    const places = new Set(stickies.map(({ box }) => box.slice(0, 2).join(" ")));
    expect(places.size).toBe(31);
    const frame = editor.live.elements().find((one) => one.type === "frame" && one.area === "goal");
    const [first] = stickies;
    expect(first).toMatchObject({ kind: "goal", text: "Sooner", fields: { target: "3", origin: "plan/g" } });
    expect(frame && first && contains(frame.box, [first.box[0] + 1, first.box[1] + 1])).toBe(true);
    editor.undo();
    expect(stickiesOn(editor)).toEqual([]);
  });

  it("finds room in what is seen where the area is gone", () => {
    const editor = new TestEditor(futureBackwards);
    editor.change("Delete", (board) => board.getMap("elements").clear());
    takeOver(editor, [{ kind: "how", area: "hows", text: "Rehearse", fields: {} }]);
    expect(stickiesOn(editor)).toHaveLength(1);
  });
});

describe("updating from the origin", () => {
  it("brings its words and figures, clears what it has no longer, and can be undone", () => {
    const before = action("Rehearse", { owner: "Operations" });
    const editor = taking([before]);
    const now = { ...action("Rehearse"), text: "Rehearse every month" };
    const [sticky] = stickiesOn(editor);
    if (!sticky) throw new Error("Nothing was taken over");
    const state = (fact: Outcome) => {
      const [shown] = stickiesOn(editor);
      return shown && originState(futureBackwards, shown, (id) => (id === fact.id ? fact : undefined));
    };
    expect(state(before)).toBe("same");
    expect(state(now)).toBe("changed");
    updateFrom(editor, [{ sticky: sticky, origin: now }]);
    expect(stickiesOn(editor)[0]).toMatchObject({ text: "Rehearse every month" });
    expect(state(now)).toBe("same");
    editor.undo();
    expect(stickiesOn(editor)[0]).toMatchObject({ text: "Rehearse", fields: { owner: "Operations" } });
  });
});
