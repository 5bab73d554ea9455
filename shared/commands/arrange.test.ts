import { describe, expect, it } from "vitest";
import { addElements, type NewElement, setLocked } from "#shared/board/edits.ts";
import { methods } from "#shared/methods/index.ts";
import { commandsFor } from "./registry.ts";
import { TestEditor } from "./testEditor.test-support.ts";

const made = { by: "ann", at: "2026-11-23T09:00:00Z" };
const sticky = { type: "sticky", kind: "event", text: "", box: [0, 0, 200, 200, 0], made } as const;

function editorWith(...elements: readonly NewElement[]) {
  const [method] = methods;
  if (!method) throw new Error("there is no method");
  const editor = new TestEditor(method);
  const list = commandsFor(method);
  addElements(editor.documents.board, elements);
  return {
    editor,
    select: (...ids: readonly string[]) => editor.select(ids),
    run: (id: string) => {
      const command = list.find((each) => each.id === id);
      if (command?.when(editor.now()) !== true) throw new Error(`${id} does not apply`);
      command.run(editor);
    },
    /** The stickies from the lowest to the topmost. */
    stack: () =>
      editor.live
        .elements()
        .filter(({ type }) => type === "sticky")
        .map(({ id }) => id)
        .join(""),
  };
}

const stacked = () => editorWith(...["a", "b", "c", "d"].map((id) => ({ ...sticky, id })));

describe("bringing forward and sending backward", () => {
  it.each([
    ["arrange.front", ["a"], "bcda"],
    ["arrange.front", ["c", "a"], "bdac"],
    ["arrange.front", ["d"], "abcd"],
    ["arrange.back", ["d"], "dabc"],
    ["arrange.back", ["d", "b"], "bdac"],
    ["arrange.forward", ["a"], "bacd"],
    ["arrange.forward", ["d"], "abcd"],
    ["arrange.backward", ["c"], "acbd"],
    ["arrange.backward", ["a"], "abcd"],
  ])("%s of %j makes %s", (command, ids, expected) => {
    const { run, select, stack } = stacked();
    select(...ids);
    run(command);
    expect(stack()).toBe(expected);
  });

  it("passes what it does not overlap", () => {
    const { run, select, stack } = editorWith(
      { ...sticky, id: "a" },
      { ...sticky, id: "b", box: [900, 0, 200, 200, 0] },
      { ...sticky, id: "c", box: [100, 100, 200, 200, 0] },
      { ...sticky, id: "d" },
    );
    select("a");
    run("arrange.forward");
    expect(stack()).toBe("bcad");
  });

  it.each([
    ["arrange.forward", "a", "bacd"],
    ["arrange.forward", "b", "acbd"],
    ["arrange.backward", "d", "abdc"],
    ["arrange.backward", "c", "acbd"],
  ])(
    "%s of %s works between elements of equal order, as two people offline make them",
    (command, id, expected) => {
      const { run, select, stack } = editorWith(
        ...["a", "b", "c", "d"].map((each) => ({ ...sticky, id: each, order: 7 })),
      );
      select(id);
      run(command);
      expect(stack()).toBe(expected);
    },
  );

  it("goes on working where there is no room between two orders", () => {
    const { run, select, stack } = stacked();
    for (let time = 0; time < 120; time += 1) {
      select("b");
      run(stack().startsWith("ab") ? "arrange.forward" : "arrange.backward");
    }
    expect(stack()).toBe("abcd");
  });

  it("is one step of undo", () => {
    const { editor, run, select, stack } = stacked();
    select("a");
    run("arrange.front");
    expect(editor.now().undo).toBe("Bring to front");
    editor.undo();
    expect(stack()).toBe("abcd");
  });
});

describe("clusters", () => {
  it("are made of what is selected, and opened for their title", () => {
    const { editor, run, select } = stacked();
    select("a", "b");
    run("arrange.group");
    const [cluster] = editor.selected();
    expect(cluster?.type).toBe("cluster");
    expect(editor.live.membersOf(cluster?.id ?? "")).toEqual(new Set(["a", "b"]));
    expect(editor.asked.at(-1)).toBe(`write ${cluster?.id}`);
  });

  it("take over the members and the title of a cluster that is grouped anew", () => {
    const { editor, run, select } = editorWith(
      { type: "cluster", id: "old", box: [0, 0, 1, 1, 0], text: "Replication", made },
      { ...sticky, id: "a", cluster: "old" },
      { ...sticky, id: "b" },
    );
    select("old", "b");
    run("arrange.group");
    const [cluster] = editor.selected();
    expect(cluster).toMatchObject({ type: "cluster", text: "Replication" });
    expect(editor.live.membersOf(cluster?.id ?? "")).toEqual(new Set(["a", "b"]));
    expect(editor.live.get("old")).toBeUndefined();
  });

  it("are not made of connectors alone", () => {
    const arrow = {
      type: "connector",
      box: [0, 0, 9, 9, 0],
      from: { point: [0, 0] },
      to: { point: [9, 9] },
      text: "",
      ink: "ink",
      made,
    } as const;
    const { editor, run, select } = editorWith({ ...arrow, id: "one" }, { ...arrow, id: "two" });
    select("one", "two");
    run("arrange.group");
    expect(editor.now()).toMatchObject({ undo: undefined, selected: 2 });
  });

  it("are taken apart, and their members selected", () => {
    const { editor, run, select } = stacked();
    select("a", "b");
    run("arrange.group");
    run("arrange.ungroup");
    expect(editor.selected().map(({ id, cluster }) => [id, cluster])).toEqual([
      ["a", undefined],
      ["b", undefined],
    ]);
    expect(editor.live.elements().some(({ type }) => type === "cluster")).toBe(false);
  });

  it("are moved with their members", () => {
    const { editor, run, select } = stacked();
    select("a", "b");
    run("arrange.group");
    const before = editor.selected()[0]?.box;
    run("edit.moveRight");
    expect(editor.selected()[0]?.box[0]).toBe((before?.[0] ?? 0) + 10);
    expect(editor.live.get("a")?.box).toEqual([10, 0, 200, 200, 0]);
  });
});

describe("what is locked", () => {
  it("is neither moved, aligned nor deleted", () => {
    const { editor, run, select } = stacked();
    setLocked(editor.documents.board, ["b"], true);
    select("a", "b");
    run("edit.moveDown");
    run("edit.delete");
    expect(editor.live.get("b")?.box).toEqual([0, 0, 200, 200, 0]);
    expect(editor.live.get("a")).toBeUndefined();
  });
});
