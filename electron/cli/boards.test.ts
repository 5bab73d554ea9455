import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { exitCode } from "./command.ts";
import { newFolder } from "./newFolder.test-support.ts";

const here = newFolder();
const { groundwork, put } = here;

describe("boards of other programs", () => {
  const Made = v.array(v.object({ stickies: v.number(), losses: v.array(v.string()) }));

  it("are written where they are asked for, told with what they lose, and taken in again", async () => {
    await put("a.csv", "kind,text\nGoal,Three months\nProblem,Late\n");
    await groundwork("import", "a.csv", "--as", "strategy-framing", "--to", "a");
    const all = await groundwork("export", "a.groundwork", "--to", "all");
    expect(all.code).toBe(exitCode.done);
    expect(await readdir(join(here.folder, "all"))).not.toContain("boards");
    const board = await groundwork("export", "a.groundwork", "--to", "out", "--only", "board");
    expect(board.code).toBe(exitCode.done);
    const names = (await readdir(join(here.folder, "out/boards"))).toSorted();
    expect(names.map((name) => name.split(".").at(-1))).toEqual(["canvas", "excalidraw"]);
    for (const name of names) {
      const again = await groundwork(
        "import",
        join("out/boards", name),
        "--as",
        "strategy-framing",
        "--to",
        name,
        "--json",
      );
      expect(v.parse(Made, JSON.parse(again.out))).toEqual([{ stickies: 2, losses: [] }]);
      const inside = await groundwork("inspect", `${name}.groundwork`, "--json");
      const { elements } = parseWorkshop(JSON.parse(inside.out));
      expect(
        new Map(
          elements.flatMap((element) =>
            element.type === "sticky" ? [[element.kind, element.text] as const] : [],
          ),
        ),
      ).toEqual(
        new Map([
          ["goal", "Three months"],
          ["problem", "Late"],
        ]),
      );
    }
  });

  it("are tables of whatever columns, by what these are called or what a person says", async () => {
    await put("tracker.csv", "Summary;Owner;Due\nOne road;Mira;2026-01-05\nA, b;;\n");
    await put("odd.csv", "Nr,Wish,Remark\n1,Less waiting,said by many people in the room\n");
    await groundwork("import", "tracker.csv", "--as", "strategy-framing");
    const json = await groundwork("inspect", "tracker.groundwork", "--json");
    expect(json.out).toContain('"text": "One road"');
    expect(json.out).toContain('"text": "A, b"');
    await groundwork("import", "odd.csv", "--as", "strategy-framing", "--text", "wish", "--kind", "Goal");
    const odd = await groundwork("inspect", "odd.groundwork", "--json");
    expect(odd.out).toContain('"text": "Less waiting"');
    expect(odd.out).toContain('"kind": "goal"');
    const wrong = ["--text", "Wishes", "--kind", "Goals of all"];
    for (const at of [0, 2]) {
      const told = await groundwork(
        "import",
        "odd.csv",
        "--as",
        "strategy-framing",
        ...wrong.slice(at, at + 2),
      );
      expect(told).toMatchObject({ code: exitCode.wrongUsage });
      expect(told.err).toContain(at === 0 ? "Nr, Wish, Remark" : "Problem");
    }
  });

  it("bring their pictures along, into the workshop and back out of it", async () => {
    const files = { f: { mimeType: "image/png", id: "f", dataURL: "data:image/png;base64,iVBORw0KGgo=" } };
    const image = { id: "i", type: "image", x: 0, y: 0, width: 9, height: 9, fileId: "f" };
    const paper = { ...image, id: "b", type: "rectangle", backgroundColor: "#ffec99" };
    const words = { ...image, id: "t", type: "text", containerId: "b", text: "Late" };
    const elements = [image, paper, words];
    await put("seen.excalidraw", JSON.stringify({ type: "excalidraw", elements, files }));
    const taken = await groundwork("import", "seen.excalidraw", "--as", "strategy-framing");
    expect(taken.out).not.toContain("left out");
    await groundwork("export", "seen.groundwork", "--to", "out", "--only", "board", "--format", "excalidraw");
    const [name = ""] = await readdir(join(here.folder, "out/boards"));
    expect(await readFile(join(here.folder, "out/boards", name), "utf8")).toContain(files.f.dataURL);
  });

  it("are taken in with what is lost, and refused in words where they are damaged", async () => {
    const image = { id: "i", type: "image", x: 0, y: 0, width: 9, height: 9 };
    const box = { id: "b", type: "rectangle", x: 0, y: 0, width: 9, height: 9 };
    await put("wall.excalidraw", JSON.stringify({ type: "excalidraw", elements: [image, box] }));
    const taken = await groundwork("import", "wall.excalidraw", "--as", "strategy-framing");
    expect(taken).toMatchObject({ code: exitCode.done });
    expect(taken.out).toContain("1 picture is left out");
    await put("bad.canvas", "{");
    const bad = await groundwork("import", "bad.canvas", "--as", "strategy-framing");
    expect(bad).toMatchObject({ code: exitCode.damagedInput });
    expect(bad.err).toContain("bad.canvas");
    expect((await groundwork("import", "wall.excalidraw")).code).toBe(exitCode.wrongUsage);
  });
});
