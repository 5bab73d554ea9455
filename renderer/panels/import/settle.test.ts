import { expect, it } from "vitest";
import type { Drawing, Drawn } from "#shared/interchange/drawing.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { settle } from "./settle.ts";

const common = { locked: false, cluster: undefined, box: [0, 0, 200, 200, 0] } as const;
const note = (id: string, kind: string): Drawn => ({
  type: "note",
  ...common,
  id,
  text: id,
  color: undefined,
  kind,
  fields: {},
});
const connector = (id: string, from: string, to: string): Drawn => ({
  type: "connector",
  ...common,
  id,
  from: { element: from },
  to: { element: to },
  text: "",
  ink: "ink",
});
const drawing: Drawing = {
  is: "drawing",
  drawn: [
    note("event", "event"),
    note("other event", "event"),
    note("cause", "cause"),
    { type: "frame", ...common, id: "frame", text: "", area: undefined },
    { type: "image", ...common, id: "image", image: "p", text: "" },
    connector("of both", "event", "other event"),
    connector("to the frame", "event", "frame"),
  ],
  pictures: new Map([["p", { mime: "image/png", bytes: new Uint8Array([1]) }]]),
  losses: [],
};
const settled = (isFree: boolean) =>
  settle({
    imported: drawing,
    method: postMortem,
    mapping: undefined,
    kinds: new Map(),
    usual: "event",
    allowed: new Set(["event"]),
    isFree,
  });

it("lets a participant bring what the open stage lets them add, and what joins that", () => {
  const { elements, pictures, left } = settled(false) ?? {};
  expect(elements?.map(({ id }) => id)).toEqual(["event", "other event", "of both"]);
  expect(pictures).toBeUndefined();
  expect(left).toBe(4);
});

it("lets whoever may add all bring all, with the pictures", () => {
  const { elements, pictures, left } = settled(true) ?? {};
  expect(elements).toHaveLength(7);
  expect(pictures).toBe(drawing.pictures);
  expect(left).toBe(0);
});
