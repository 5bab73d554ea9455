import fc from "fast-check";
import { expect, test } from "vitest";
import type { Element } from "#shared/board/board.ts";
import type { Method } from "./method.ts";
import { elsewhere, outlineOf, pathTo, rowsOf, type OutlineArea } from "./outline.ts";

const method: Method = {
  id: "walk",
  version: 1,
  title: "Walk",
  purpose: "To walk.",
  kinds: {
    event: {
      label: "What happened",
      code: "E",
      color: "orange",
      shape: "square",
      hint: "",
      fields: [{ id: "when", label: "When", input: "time" }],
    },
    cause: { label: "Cause", code: "C", color: "pink", shape: "square", hint: "" },
  },
  stages: [
    { id: "why", title: "Why", minutes: 5, prompt: "", allows: ["cause"], area: "right" },
    { id: "what", title: "What", minutes: 5, prompt: "", allows: ["event"], area: "left" },
    { id: "again", title: "Again", minutes: 5, prompt: "", allows: ["event", "cause"], area: "left" },
  ],
  areas: [],
  relations: [{ from: "event", to: "cause", label: "because" }],
  checks: async () => [],
  whys: async () => ({}),
  exporters: async () => [],
  outcomes: () => [],
  sample: () => Promise.reject(new Error("This method has no sample.")),
};

const made = { by: "a", at: "2026-01-01T00:00:00Z" };
const common = { order: 1, locked: false, cluster: undefined, made };

function sticky(id: string, x: number, y: number, more: Partial<Element & { type: "sticky" }> = {}): Element {
  return {
    type: "sticky",
    id,
    ...common,
    box: [x, y, 100, 100, 0],
    kind: "event",
    text: id,
    fields: {},
    ...more,
  };
}

function frame(id: string, area: string | undefined, x: number): Element {
  return { type: "frame", id, ...common, box: [x, 0, 1000, 1000, 0], text: id, area };
}

function connector(id: string, from: string | undefined, to: string | undefined, text = ""): Element {
  const end = (element: string | undefined) =>
    element === undefined ? ({ point: [50, 50] } as const) : { element };
  return {
    type: "connector",
    id,
    ...common,
    box: [0, 0, 10, 10, 0],
    from: end(from),
    to: end(to),
    text,
    ink: "ink",
  };
}

function shown(areas: readonly OutlineArea[]): string[] {
  return rowsOf(areas, new Set()).map(({ level, node }) => `${level} ${node.id}`);
}

test("areas come in the order of the agenda, then the frames that people drew, then the rest", () => {
  const areas = outlineOf(
    [
      frame("own", undefined, -2000),
      frame("l", "left", 0),
      frame("r", "right", 1000),
      sticky("far", 9000, 9000),
    ],
    method,
  );
  expect(shown(areas)).toEqual(["1 r", "1 l", "1 own", `1 ${elsewhere}`, "2 far"]);
  expect(areas[1]?.allows).toEqual(["event", "cause"]);
});

test("stickies are read row by row, and by time where they have one; those without follow their neighbour", () => {
  const at = (time: string) => ({ fields: { when: `2026-01-01T${time}:00Z` } });
  const areas = outlineOf(
    [
      frame("l", "left", 0),
      sticky("late", 100, 100, at("12:00")),
      sticky("after late", 250, 110),
      sticky("early", 400, 100, at("09:00")),
      sticky("first", 0, 0),
    ],
    method,
  );
  expect(shown(areas)).toEqual(["1 l", "2 first", "2 early", "2 late", "2 after late"]);
});

test("members are under their cluster, connectors under their source, with the relation's name", () => {
  const areas = outlineOf(
    [
      frame("l", "left", 0),
      { type: "cluster", id: "c", ...common, box: [300, 300, 200, 200, 0], text: "Group" },
      sticky("in", 350, 350, { cluster: "c" }),
      sticky("out", 0, 0),
      sticky("cause", 0, 600, { kind: "cause" }),
      connector("k", "out", "cause"),
      connector("own", "out", "in", "leads to"),
      connector("loose", undefined, "in"),
    ],
    method,
  );
  expect(shown(areas)).toEqual(["1 l", "2 loose", "2 out", "3 k", "3 own", "2 c", "3 in", "2 cause"]);
  const links = areas[0]?.children[1]?.children.map((node) => (node.is === "link" ? node.relation : ""));
  expect(links).toEqual(["because", "leads to"]);
});

test("what is folded hides what is under it, and says so", () => {
  const areas = outlineOf([frame("l", "left", 0), sticky("a", 0, 0)], method);
  expect(rowsOf(areas, new Set(["l"])).map(({ node, open }) => [node.id, open])).toEqual([["l", false]]);
  expect(rowsOf(areas, new Set()).map(({ open }) => open)).toEqual([true, undefined]);
});

test("an empty board has one place to start from", () => {
  expect(shown(outlineOf([], method))).toEqual([`1 ${elsewhere}`]);
});

test("whatever is on the board is there exactly once", () => {
  const ids = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h");
  const place = fc.integer({ min: -1500, max: 2500 });
  const element = fc
    .record({
      id: ids,
      type: fc.constantFrom("sticky", "frame", "connector", "cluster"),
      x: place,
      y: place,
      cluster: fc.option(ids, { nil: undefined }),
      from: fc.option(ids, { nil: undefined }),
      time: fc.option(fc.integer({ min: 10, max: 23 }), { nil: undefined }),
    })
    .map(({ id, type, x, y, cluster, from, time }): Element => {
      if (type === "frame") return frame(id, "left", x);
      if (type === "connector") return connector(id, from, "a");
      if (type === "cluster") return { type: "cluster", id, ...common, box: [x, y, 100, 100, 0], text: id };
      const fields: Record<string, string> = time === undefined ? {} : { when: `2026-01-01T${time}:00:00Z` };
      return sticky(id, x, y, { cluster, fields });
    });
  fc.assert(
    fc.property(fc.uniqueArray(element, { selector: ({ id }) => id }), (elements) => {
      const rows = rowsOf(outlineOf(elements, method), new Set());
      const seen = rows.map(({ node }) => node.id).filter((id) => id !== elsewhere);
      expect(seen.toSorted()).toEqual(elements.map(({ id }) => id).toSorted());
      for (const row of rows) expect(row.place).toBeLessThanOrEqual(row.siblings);
    }),
  );
});

test("the way to a line names all that it is under", () => {
  const areas = outlineOf(
    [
      frame("l", "left", 0),
      { type: "cluster", id: "c", ...common, box: [300, 300, 200, 200, 0], text: "Group" },
      sticky("in", 350, 350, { cluster: "c" }),
      connector("k", "in", "c"),
    ],
    method,
  );
  expect(pathTo(areas, "k")).toEqual(["l", "c", "in"]);
  expect(pathTo(areas, "l")).toEqual([]);
  expect(pathTo(areas, "gone")).toEqual([]);
});
