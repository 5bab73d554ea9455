import { expect, it } from "vitest";
import type { Sticky } from "#shared/board/board.ts";
import { addElements } from "#shared/board/edits.ts";
import { decisionRecord } from "#shared/methods/decision-record/method.ts";
import type { BoardChange } from "#shared/outcomes/readBack/change.ts";
import { takeBack } from "./takeBack.ts";
import { TestEditor } from "./testEditor.test-support.ts";

const made = { by: "p", at: "2025-10-07T09:00:00Z" };

it("makes every kind of change in one step of undo, and selects what is there", () => {
  const editor = new TestEditor(decisionRecord);
  const stickies = () =>
    editor.live
      .elements()
      .filter((element): element is Sticky => element.type === "sticky")
      .map(({ id, text, fields }) => ({ id, text, fields }));
  editor.change("Add", (board) =>
    addElements(
      board,
      [
        { kind: "topic", text: "Platform" },
        { kind: "option", text: "Virtual machines" },
      ].map((one) => ({ type: "sticky" as const, ...one, box: [0, 0, 200, 200, 0] as const, made })),
    ),
  );
  const before = stickies();
  const [topic, option] = before;
  if (!topic || !option) throw new Error("Nothing was added.");
  const like = editor.live.get(option.id);
  if (like?.type !== "sticky") throw new Error("It is no sticky.");

  const about = { workshop: "w", element: topic.id };
  const changes: readonly BoardChange[] = [
    { is: "text", ...about, before: "Platform", after: "Managed platform" },
    { is: "field", field: "status", ...about, before: "", after: "accepted" },
    { is: "remove", workshop: "w", element: option.id, text: "Virtual machines" },
    {
      is: "add",
      workshop: "w",
      sticky: { ...like, id: "new0000001", text: "Containers", made },
      connectors: [
        {
          type: "connector",
          id: "new0000002",
          from: { element: "new0000001" },
          to: { element: topic.id },
          text: "",
          ink: "ink",
          box: [0, 0, 1, 1, 0],
          order: 9,
          locked: false,
          cluster: undefined,
          made,
        },
      ],
    },
  ];
  takeBack(editor, changes);
  expect(stickies()).toEqual([
    { id: topic.id, text: "Managed platform", fields: { status: "accepted" } },
    { id: "new0000001", text: "Containers", fields: {} },
  ]);
  expect(editor.live.elements().filter(({ type }) => type === "connector")).toHaveLength(1);
  expect(new Set(editor.selected().map(({ id }) => id))).toEqual(new Set([topic.id, "new0000001"]));
  expect(editor.live.get("new0000001")?.made.by).toBe(editor.person);
  editor.undo();
  expect(stickies()).toEqual(before);
  expect(editor.live.elements().some(({ type }) => type === "connector")).toBe(false);
});

it("has stickies change places, and a place that one has left is the other's", () => {
  const editor = new TestEditor(decisionRecord);
  const ids = editor.change("Add", (board) =>
    addElements(
      board,
      [0, 300, 600].map((y) => ({
        type: "sticky" as const,
        kind: "force",
        text: `At ${y}`,
        fields: { place: String(y / 300 + 1) },
        box: [0, y, 200, y === 0 ? 100 : 200, 0] as const,
        made,
      })),
    ),
  );
  const [one = "", two = "", three = ""] = ids;
  const lies = () =>
    ids.map((id) => {
      const found = editor.live.get(id);
      return found?.type === "sticky" ? [found.box[1], found.box[3], found.fields["place"]] : undefined;
    });
  const order = { is: "order", workshop: "w", before: [one, two, three], after: [three, one, two] } as const;
  takeBack(editor, [{ is: "remove", workshop: "w", element: two, text: "" }, order]);
  expect(lies()).toEqual([[300, 100, "1"], undefined, [0, 200, "3"]]);
  editor.undo();
  takeBack(editor, [{ ...order, field: "place" }]);
  expect(lies()).toEqual([
    [0, 100, "2"],
    [300, 200, "3"],
    [600, 200, "1"],
  ]);
});
