import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { groupsOf } from "#shared/interchange/settled.ts";
import { methodOf } from "#shared/methods/index.ts";
import type { Field } from "#shared/methods/method.ts";
import { fieldsOf, guessedMapping, type TableMapping } from "./mapping.ts";
import { pastedTable, readCsv, sheetOf } from "./sheet.ts";
import { drawingOf } from "./stickies.ts";
import { readValue } from "./values.ts";

const found = methodOf("post-mortem");
if (!found) throw new Error("There is no post-mortem.");
const method = found;
const fieldFor = (input: Field["input"]): Field => ({
  id: "x",
  label: "X",
  input,
  options: [{ id: "done", label: "Is done" }],
});
const stickies = (rows: readonly (readonly string[])[], more: Partial<TableMapping> = {}) => {
  const sheet = sheetOf(rows);
  const { drawn, losses } = drawingOf(
    sheet,
    { ...guessedMapping(sheet.rows, method, "event"), ...more },
    method,
  );
  return { drawn, losses };
};

describe("a table", () => {
  it.each([
    ["commas", 'a,b\n"x, y","two\nlines"\n'],
    ["semicolons", 'a;b\r\n"x, y";"two\nlines"\r\n'],
    ["tabs", '\ufeffa\tb\n"x, y"\t"two\nlines"'],
  ])("is read with %s between its cells", (_, text) => {
    expect(readCsv(text).rows).toEqual([
      ["a", "b"],
      ["x, y", "two\nlines"],
    ]);
  });

  it("comes back as Papa Parse writes it, but for empty rows and columns", () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.replaceAll("\r", "").trim() || "x");
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        (rows) => {
          expect(readCsv(Papa.unparse(rows, { quotes: true })).rows).toEqual(rows);
        },
      ),
    );
  });

  it("may be pasted as Markdown or from a spreadsheet; a list is none", () => {
    expect(pastedTable("| What | Who |\n|:--|---|\n| a \\| b | c |\n")?.rows).toEqual([
      ["What", "Who"],
      ["a | b", "c"],
    ]);
    expect(pastedTable("What | Who\n--- | ---\na<br>b | c")?.rows).toEqual([
      ["What", "Who"],
      ["a\nb", "c"],
    ]);
    expect(pastedTable("a\tb\nc\td\n")?.rows).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    for (const text of ["", "a\nb\nc", "a\tb", "a | b\nc | d", "\t\n\t", "- a\n- b"])
      expect(pastedTable(text), text).toBeUndefined();
  });

  it("of any text whatever is read or is none", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "\t", "\n", '"', "|", "-", ",", " ", "\r", "\ud800") }),
        (text) => {
          readCsv(text);
          pastedTable(text);
        },
      ),
    );
  });
});

describe("what a table means", () => {
  it("is told by the names of its columns", () => {
    const rows = [
      ["Kind", "Summary", "Owner", "Due", "Theme"],
      ["What happened", "It broke", "Ada", "2026-01-02", "db"],
    ];
    const fields = new Set(fieldsOf(method).map(({ id }) => `field:${id}`));
    const { header, uses, kinds } = guessedMapping(rows, method, "event");
    expect(header).toBe(true);
    expect(uses[0]).toBe("kind");
    expect(uses[1]).toBe("text");
    expect(uses[4]).toBe("cluster");
    for (const use of uses.slice(2, 4)) if (use !== "nothing") expect(fields).toContain(use);
    expect([...kinds.keys()]).toEqual(["What happened"]);
  });

  it("is told by its cells where nothing is named", () => {
    const rows = [
      ["1", "The database was deleted by mistake"],
      ["2", "Nobody had tried the backups"],
    ];
    expect(guessedMapping(rows, method, "event")).toMatchObject({
      header: false,
      uses: ["nothing", "text"],
      kind: "event",
    });
  });

  it("always has one column for the words, and no meaning twice", () => {
    const word = fc.constantFrom("text", "Kind", "owner", "a", "", "event", "12", "Title", "2026-01-01");
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (cells) => {
          const { rows } = sheetOf(cells);
          if (rows.length === 0) return;
          const { uses } = guessedMapping(rows, method, "event");
          const meant = uses.filter((use) => use !== "nothing");
          expect(new Set(meant).size).toBe(meant.length);
          expect(meant).toContain("text");
        },
      ),
    );
  });
});

describe("the stickies of a table", () => {
  const [kind, body] =
    Object.entries(method.kinds).find(([, { fields }]) => fields?.some(({ input }) => input === "text")) ??
    [];
  const field = body?.fields?.find(({ input }) => input === "text")?.id ?? "";

  it("have their words, kinds, details and clusters", () => {
    const { drawn, losses } = stickies(
      [
        ["a", String(kind), "Ada", "one"],
        ["b", "?", "Bo", ""],
        ["", "?", "Cy", "one"],
        ["c", String(kind), "", "one"],
      ],
      {
        header: false,
        uses: ["text", "kind", `field:${field}`, "cluster"],
        kind: "nowhere",
        kinds: new Map([[String(kind), String(kind)]]),
      },
    );
    const cluster = drawn.find(({ type }) => type === "cluster");
    expect(drawn.filter(({ type }) => type === "note")).toMatchObject([
      { text: "a", kind, fields: { [field]: "Ada" }, cluster: cluster?.id },
      { text: "c", kind, fields: {}, cluster: cluster?.id },
      { text: "b", kind: "nowhere", fields: {}, cluster: undefined },
    ]);
    expect(losses).toEqual([
      { what: "noKind", count: 1, comesBack: false },
      { what: "emptyRows", count: 1, comesBack: false },
    ]);
  });

  it("may be one for each cell, where the cell stands", () => {
    const { drawn } = stickies(
      [
        ["a", "", "b"],
        ["", "c", ""],
      ],
      { each: "cell", header: false, kind: "event" },
    );
    expect(drawn.map((one) => ["text" in one && one.text, one.box.slice(0, 2)])).toEqual([
      ["a", [0, 0]],
      ["b", [480, 0]],
      ["c", [240, 240]],
    ]);
  });

  it("lie beside each other and have ids that stay", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("", "x", "y")), {
          minLength: 2,
          maxLength: 30,
        }),
        (pairs) => {
          const rows = pairs.map(([text, cluster]) => [text, cluster, "-"]);
          const given = { header: false, uses: ["text", "cluster", "nothing"] as const };
          const { drawn } = stickies(rows, given);
          expect(stickies(rows, given).drawn).toEqual(drawn);
          const corners = drawn.filter(({ type }) => type === "note").map(({ box: [x, y] }) => `${x} ${y}`);
          expect(corners).toHaveLength(pairs.length);
          expect(new Set(corners).size).toBe(pairs.length);
        },
      ),
    );
  });

  it("are asked for no kind, since their table says it", () => {
    const sheet = sheetOf([
      ["a", "b"],
      ["c", "d"],
    ]);
    const drawing = drawingOf(
      sheet,
      { ...guessedMapping(sheet.rows, method, Object.keys(method.kinds)[0] ?? "") },
      method,
    );
    expect(groupsOf(drawing, method, "")).toEqual([]);
  });
});

describe("a cell that is a detail", () => {
  it.each([
    ["date", "2026-09-30", "2026-09-30"],
    ["date", "2026/9/3", "2026-09-03"],
    ["date", "3.9.2026", "2026-09-03"],
    ["date", "2026-02-30", undefined],
    ["date", "next week", undefined],
    ["time", "2026-09-30 14:05", "2026-09-30T14:05:00Z"],
    ["time", "2026-09-30T14:05:10+02:00", "2026-09-30T12:05:10Z"],
    ["time", "noon", undefined],
    ["number", "12", "12"],
    ["number", "3,5", "3.5"],
    ["number", "1 200", "1200"],
    ["number", "1,200", undefined],
    ["number", "two", undefined],
    ["choice", "IS DONE", "done"],
    ["choice", "done", "done"],
    ["choice", "open", undefined],
    ["text", " Ada ", "Ada"],
  ] as const)("%s: “%s”", (input, cell, value) => {
    expect(readValue(fieldFor(input), cell, [cell])).toBe(value);
  });

  it("is a date with slashes where its column tells which comes first", () => {
    const date = fieldFor("date");
    expect(readValue(date, "03/04/2026", ["03/04/2026"])).toBeUndefined();
    expect(readValue(date, "03/04/2026", ["03/04/2026", "30/04/2026"])).toBe("2026-04-03");
    expect(readValue(date, "03/04/2026", ["03/04/2026", "04/30/2026"])).toBe("2026-03-04");
  });

  it("is looked for in a column of many thousands that leaves it open", () => {
    const column = Array.from({ length: 300_000 }, () => "1/2/2025");
    const read = column.filter((value) => readValue(fieldFor("date"), value, column) !== undefined);
    expect(read).toEqual([]);
  });
});
