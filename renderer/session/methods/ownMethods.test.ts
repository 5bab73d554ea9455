// @vitest-environment happy-dom
import * as v from "valibot";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Bridge, requests } from "#shared/ipc/contract.ts";
import { starterText } from "#shared/own-methods/starter.ts";
import { OwnMethods } from "./ownMethods.ts";
import type { ToastOptions } from "#renderer/session/window/toasts.ts";

let told: string[];
let undo: (() => void) | undefined;
const around = {
  bridge: undefined,
  tell: (text: string, options?: ToastOptions) => {
    told.push(text);
    undo = options?.action?.run;
  },
};
beforeEach(() => {
  told = [];
  localStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const fileOf = (text: string, name = "radar.json") => new File([text], name);
const titles = (own: OwnMethods) => own.store.getState().methods.map(({ title }) => title);

/** The methods of a window that is opened now. */
async function opened(): Promise<OwnMethods> {
  const own = new OwnMethods(around);
  await own.refresh();
  return own;
}

test("a browser keeps what was added, until it is removed, and removing can be undone", async () => {
  const own = await opened();
  await own.addFile(fileOf(starterText("radar", "Team radar")));
  // A window that has not looked since has the others' all the same.
  const other = new OwnMethods(around);
  await other.addFile(fileOf(starterText("kick-off", "Kick-off")));
  expect(titles(await opened())).toEqual(["Team radar", "Kick-off"]);
  await own.addFile(fileOf(starterText("radar", "Radar")));
  expect(titles(await opened())).toEqual(["Kick-off", "Radar"]);
  expect(told).toEqual([
    "“Team radar” is added.",
    "“Kick-off” is added.",
    "“Radar” takes the place of what this device had of it.",
  ]);
  const [first] = own.store.getState().methods;
  if (first) own.remove(first);
  expect(titles(await opened())).toEqual(["Radar"]);
  undo?.();
  expect(titles(await opened())).toEqual(["Kick-off", "Radar"]);
});

test("what is wrong in a file is told by line, and nothing is added", async () => {
  const own = await opened();
  await own.addFile(fileOf('{\n  "id": 3\n}', "mine.json"));
  expect(titles(own)).toEqual([]);
  expect(own.store.getState().troubles).toContainEqual({
    file: "mine.json",
    line: 2,
    message: "“id” should be text in quotation marks.",
  });
  await own.addFile(fileOf("x".repeat(1_000_001)));
  expect(own.store.getState().troubles).toEqual([
    { file: "radar.json", message: "The file is far too large for a method." },
  ]);
});

test("a device that keeps nothing offers it as long as the window is open", async () => {
  vi.stubGlobal("localStorage", undefined);
  const own = await opened();
  await own.addFile(fileOf(starterText("radar", "Team radar")));
  await own.refresh();
  expect(titles(own)).toEqual(["Team radar"]);
  expect(told).toEqual([
    "This device refuses to keep “Team radar”. It is offered as long as this window is open.",
  ]);
});

test("whatever somebody wrote into the device's storage, it is a method or nothing", async () => {
  for (const kept of ["{", "3", "[3]", '["{"]', JSON.stringify([starterText("measures", "Mine")])]) {
    localStorage.setItem("groundwork.methods", kept);
    expect(titles(await opened())).toEqual([]);
  }
});

test("of two readings of the folder the one asked for last counts, whichever is answered first", async () => {
  const answers: ((file: string) => void)[] = [];
  const bridge: Bridge = {
    platform: "linux",
    on: () => () => undefined,
    ask: async (name) => {
      const { promise, resolve } = Promise.withResolvers<string>();
      answers.push(resolve);
      const troubles = [{ file: await promise, message: "Wrong." }];
      return v.parse(requests[name].answer, { is: "read", definitions: [], troubles });
    },
  };
  const own = new OwnMethods({ ...around, bridge });
  const readings = [own.refresh(), own.refresh()];
  answers[1]?.("new.json");
  await readings[1];
  answers[0]?.("old.json");
  await Promise.all(readings);
  expect(own.store.getState().troubles).toMatchObject([{ file: "new.json" }]);
});
