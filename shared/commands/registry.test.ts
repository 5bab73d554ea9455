import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roles } from "#shared/access/roles.ts";
import { elementTypes } from "#shared/board/board.ts";
import { elementMaps } from "#shared/board/documents.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { type Step, steps } from "#shared/board/steps.test-support.ts";
import { methods } from "#shared/methods/index.ts";
import { menuPlaces } from "./command.ts";
import { matches } from "./keys.ts";
import { commandOfKey, commands, commandsFor } from "./registry.ts";
import { panels, type Situation } from "./situation.ts";
import { pressOf, TestEditor } from "./testEditor.test-support.ts";

const situations: fc.Arbitrary<Situation> = fc.record({
  place: fc.constantFrom("start" as const, "board" as const, "board" as const),
  desktop: fc.boolean(),
  role: fc.constantFrom(...roles),
  edits: fc.boolean(),
  addsAll: fc.boolean(),
  together: fc.boolean(),
  hand: fc.boolean(),
  ready: fc.boolean(),
  phone: fc.boolean(),
  wholeBoard: fc.boolean(),
  following: fc.boolean(),
  summoned: fc.boolean(),
  away: fc.boolean(),
  theme: fc.constantFrom("system" as const, "light" as const, "dark" as const),
  panels: fc.subarray([...panels]),
  tool: fc.constantFrom({ is: "select" as const }, { is: "pen" as const }),
  writing: fc.boolean(),
  connecting: fc.constantFrom("one", undefined),
  elements: fc.nat({ max: 3 }),
  deleted: fc.nat({ max: 1 }),
  selected: fc.nat({ max: 4 }),
  movable: fc.nat({ max: 4 }),
  types: fc.subarray([...elementTypes]),
  clustered: fc.boolean(),
  parked: fc.boolean(),
  tags: fc.constantFrom([], ["system"]),
  changedOrigins: fc.nat({ max: 2 }),
  outdated: fc.boolean(),
  layered: fc.boolean(),
  levels: fc.record({ down: fc.constantFrom(undefined, "opened", "new"), up: fc.boolean() }),
  undo: fc.constantFrom("Move", undefined),
  redo: fc.constantFrom("Move", undefined),
  stage: fc.integer({ min: -1, max: 4 }),
  stages: fc.nat({ max: 4 }),
  steering: fc.record({
    next: fc.constantFrom("Causes", undefined),
    previous: fc.constantFrom("Facts", undefined),
    begun: fc.boolean(),
    timer: fc.constantFrom("none" as const, "running" as const, "paused" as const),
    timerFollows: fc.boolean(),
    locked: fc.boolean(),
  }),
  sound: fc.boolean(),
  file: fc.boolean(),
  votable: fc.boolean(),
  ranked: fc.constantFrom(undefined, "r1"),
  revealable: fc.boolean(),
  allows: fc.constantFrom([], ["event"], ["event", "cause"]),
});

/** Keys that two commands share on purpose; the one named first comes first in the list. */
const decided = [
  // Without a selection the bare arrow has nothing to move, so it picks.
  /^edit\.move(Left|Right|Up|Down) view\.walk\1$/,
  // While a connector is drawn by keyboard, Enter ends it.
  /^connect\.finish edit\.write$/,
];

describe.each([undefined, ...methods])("the commands for $id", (method) => {
  const list = commandsFor(method);

  it("have an id of their own each", () => {
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  });

  it("have titles in sentence case", () => {
    for (const { title } of list) {
      expect(title).toMatch(/^\p{Lu}/u);
      expect(title.replaceAll(/“.*?”/g, "").slice(1)).not.toMatch(/(?<!^)\p{Lu}\p{Ll}/u);
      expect(title).toBe(title.trim());
    }
  });

  it("stand in menus that exist, each at a place of its own", () => {
    const taken = list.flatMap(({ menu }) => (menu ? [`${menu.place} ${menu.order}`] : []));
    expect(new Set(taken).size).toBe(taken.length);
    for (const { menu } of list) if (menu) expect(menuPlaces).toContain(menu.place);
  });

  it.each([false, true])("share no key in any situation unless the order decides (mac: %s)", (mac) => {
    const sharing = list.flatMap((first, place) =>
      list
        .slice(place + 1)
        .filter((second) =>
          first.keys?.some((key) => second.keys?.some((other) => matches(other, pressOf(key, mac), mac))),
        )
        .map((second) => ({ first, second })),
    );
    fc.assert(
      fc.property(situations, (now) => {
        for (const { first, second } of sharing) {
          const names = `${first.id} ${second.id}`;
          if (first.when(now) && second.when(now) && !decided.some((pair) => pair.test(names)))
            throw new Error(`${names} apply at the same time and share a key`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are found by each of their keys, on every system", () => {
    for (const command of list)
      for (const key of command.keys ?? [])
        for (const mac of [false, true])
          expect(
            list.filter((other) => other.keys?.some((each) => matches(each, pressOf(key, mac), mac))),
          ).toContain(command);
  });

  it("leave the keys that write to whoever writes a text", () => {
    fc.assert(
      fc.property(situations, (now) => {
        for (const command of list)
          for (const key of command.keys ?? [])
            if (/^(Shift\+|Alt\+)*(.|Left|Right|Up|Down|Enter|Delete|Backspace|Space)$/.test(key))
              expect(command.when({ ...now, writing: true }), `${command.id} ${key}`).toBe(false);
      }),
    );
  });
});

describe("keys", () => {
  const [method] = methods;
  const list = commandsFor(method);
  const editor = () => {
    if (!method) throw new Error("there is no method");
    return new TestEditor(method);
  };

  it("move what is selected and walk where nothing is", () => {
    const tried = editor();
    const [frame] = tried.live.elements();
    const found = () => commandOfKey(list, pressOf("Left"), tried.now(), false)?.id;
    expect(found()).toBe("view.walkLeft");
    tried.select([frame?.id ?? ""]);
    expect(found()).toBe("view.walkLeft");
    list.find(({ id }) => id === "insert.text")?.run(tried);
    expect(found()).toBe("edit.moveLeft");
  });

  it("do nothing that does not apply", () => {
    expect(commandOfKey(list, pressOf("CmdOrCtrl+Z"), editor().now(), false)).toBeUndefined();
  });

  it("of the app alone are there without a method", () => {
    expect(commandsFor(undefined)).toEqual(commands);
  });
});

describe.each(methods)("every command on a workshop of $id", (method) => {
  type Turn =
    | { readonly is: "run"; readonly command: number }
    | { readonly is: "edit"; readonly step: Step }
    | { readonly is: "select"; readonly places: readonly number[] }
    | { readonly is: "writing"; readonly writing: boolean };
  const turns: fc.Arbitrary<Turn> = fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 999 }).map((command) => ({ is: "run" as const, command })) },
    { weight: 3, arbitrary: steps.map((step) => ({ is: "edit" as const, step })) },
    {
      weight: 4,
      arbitrary: fc
        .array(fc.nat({ max: 40 }), { maxLength: 5 })
        .map((places) => ({ is: "select" as const, places })),
    },
    fc.constantFrom(false, false, true).map((writing) => ({ is: "writing" as const, writing })),
  );

  it("works in any situation in which it applies", () => {
    fc.assert(
      fc.property(fc.array(turns, { maxLength: 40, size: "max" }), (all) => {
        const editor = new TestEditor(method);
        const list = commandsFor(method);
        all.forEach((turn, place) => {
          if (turn.is === "edit") turn.step(editor.documents.board, `x${place}`);
          else if (turn.is === "writing") editor.writing = turn.writing;
          else if (turn.is === "select") {
            const ids = [...elementMaps(editor.documents.board).keys()];
            editor.select(new Set(turn.places.map((at) => ids[at % Math.max(ids.length, 1)] ?? "")));
          } else {
            const command = list[turn.command % list.length];
            const now = editor.now();
            command?.titleNow?.(now);
            command?.checked?.(now);
            if (command?.when(now)) command.run(editor);
          }
        });
        const fresh = new LiveBoard(editor.documents.board);
        expect(editor.live.elements()).toEqual(fresh.elements());
        for (const element of editor.live.elements())
          for (const number of [...element.box, element.order]) expect(Number.isFinite(number)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
