import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Element, Workshop } from "#shared/board/board.ts";
import { clusterPatchOf, clusterTitle, titleWeight } from "#shared/look/areaLook.ts";
import { dark } from "#shared/look/tokens.ts";
import { methods } from "#shared/methods/index.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { boardSvg } from "./boardSvg.ts";
import { noteWidth } from "./noteMeasure.ts";
import { elementsIn, framesOf, type Scope } from "./scope.ts";

const made = { by: "someone", at: "2026-01-05T10:00:00Z" };
const common = { locked: false, cluster: undefined, made, order: 1 };

function sticky(id: string, text: string, x = 0): Element {
  return { type: "sticky", id, kind: "event", text, fields: {}, box: [x, 0, 200, 200, 0], ...common };
}

function arrow(id: string, from: string, to: string, text = ""): Element {
  const ends = { from: { element: from }, to: { element: to } };
  return { type: "connector", id, text, ink: "ink", box: [0, 0, 10, 10, 0], ...common, ...ends };
}

function frame(id: string, x: number, width: number): Element {
  return { type: "frame", id, text: `Frame ${id}`, area: undefined, box: [x, -50, width, 400, 0], ...common };
}

async function workshopOf(...elements: readonly Element[]): Promise<Workshop> {
  const { control } = await postMortem.sample();
  return { control: { ...control, title: "A & B" }, elements };
}

/** The words of each text in a picture; throws if it is no XML that a strict reader takes. */
function wordsIn(svg: string | undefined): readonly string[] {
  if (svg === undefined) throw new Error("There is no picture");
  const { width } = new Resvg(svg, {
    fitTo: { mode: "width", value: 40 },
    font: { loadSystemFonts: false },
  }).render();
  expect(width).toBe(40);
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gsu)].map(([, inside = ""]) =>
    inside
      .replaceAll("</tspan>", " ")
      .replaceAll(/<[^>]*>/gu, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&")
      .trim(),
  );
}

const packed = (text: string) => text.replaceAll(/\s/gu, "");

describe.each(methods)("the sample of $title", (method) => {
  it("is drawn with every word as text, the same each time", async () => {
    const sample = await method.sample();
    const svg = boardSvg(sample);
    expect(boardSvg(await method.sample())).toBe(svg);
    const words = wordsIn(svg).map(packed);
    for (const element of sample.elements)
      if ((element.type === "sticky" || element.type === "frame") && element.text !== "") {
        // A picture of a model says of what it is after its title.
        const said = packed(element.text);
        expect(
          words.some((text) => text === said || text.startsWith(`${said}·`)),
          element.text,
        ).toBe(true);
      }
    expect(boardSvg(sample, undefined, { theme: dark })).not.toBe(svg);
  });
});

test("what people type breaks no picture", async () => {
  const workshop = await workshopOf();
  const typed = fc.string({ unit: "binary", maxLength: 60 });
  fc.assert(
    fc.property(typed, typed, (text, label) => {
      const elements = [sticky("a", text), sticky("b", "", 600), arrow("c", "a", "b", label)];
      const svg = boardSvg({ control: { ...workshop.control, title: label }, elements });
      expect(wordsIn(svg)).toHaveLength(2 + (text === "" ? 0 : 1) + (label === "" ? 0 : 1));
    }),
    { numRuns: 60 },
  );
});

test.each(["<script>alert(1)</script>", 'a "b" & c', "]]>", "a\u0000b\u{d800}c", "=cmd()"])(
  "%j is words and no markup",
  async (text) => {
    const [, words = ""] = wordsIn(boardSvg(await workshopOf(sticky("a", text))));
    expect(packed(words)).toBe(packed(text.replaceAll("\u0000", "\u{fffd}").toWellFormed()));
  },
);

test("words from right to left stand from the right", async () => {
  const svg = boardSvg(await workshopOf(sticky("a", "שלום עולם")));
  expect(svg).toContain('direction="rtl"');
});

test("a picture stands in its own place even where its words are long", async () => {
  const svg = boardSvg(await workshopOf(sticky("a", "word ".repeat(2_000))));
  expect(wordsIn(svg)[1]).toMatch(/…$/u);
});

test("an empty board has no picture", async () => {
  expect(boardSvg(await workshopOf())).toBeUndefined();
});

describe("a part of the board", () => {
  const elements = [
    frame("left", -50, 600),
    frame("right", 600, 600),
    sticky("a", "one", 0),
    sticky("b", "two", 300),
    sticky("c", "three", 700),
    arrow("ab", "a", "b"),
    arrow("bc", "b", "c"),
  ];
  const idsIn = (scope: Scope) => elementsIn(elements, scope).map(({ id }) => id);

  it("is a frame with what lies in it", () => {
    expect(idsIn({ is: "frame", id: "left" })).toEqual(["left", "a", "b", "ab"]);
    expect(idsIn({ is: "frame", id: "gone" })).toEqual([]);
  });

  it("is what was chosen, with the arrows between", () => {
    expect(idsIn({ is: "elements", ids: new Set(["b", "c"]) })).toEqual(["b", "c", "bc"]);
  });

  it("has the members of a chosen cluster", () => {
    const cluster: Element = { type: "cluster", id: "k", text: "Both", box: [0, 0, 500, 200, 0], ...common };
    const members = elements.map((one) => (one.id === "a" ? { ...one, cluster: "k" } : one));
    const scope: Scope = { is: "elements", ids: new Set(["k"]) };
    expect(elementsIn([cluster, ...members], scope).map(({ id }) => id)).toEqual(["k", "a"]);
  });

  it("is named after its frame, and no larger", async () => {
    const svg = boardSvg(await workshopOf(...elements), { is: "frame", id: "left" });
    expect(svg).toContain("<title>A &amp; B: Frame left</title>");
    expect(svg).toContain('viewBox="-90 -90 680 480"');
    expect(wordsIn(svg)).not.toContain("three");
  });

  it("lists frames from the top left", () => {
    expect(framesOf(elements.toReversed()).map(({ id }) => id)).toEqual(["left", "right"]);
  });
});

test("votes that were counted are on the stickies, those of a vote that runs are not", async () => {
  const workshop = await workshopOf(sticky("a", "one"));
  const round = {
    id: "r",
    title: "",
    stage: "",
    shows: "open",
    openedAt: made.at,
    tally: { a: 3 },
    voters: 1,
    budget: 3,
    most: 3,
    on: undefined,
  } as const;
  expect(wordsIn(boardSvg({ ...workshop, rounds: [{ ...round, state: "closed" }] }))).toContain("● 3");
  expect(wordsIn(boardSvg({ ...workshop, rounds: [{ ...round, state: "running" }] }))).not.toContain("● 3");
});

test("tags and the mark of a changed origin are in it as they are on the board, and it has room for them", async () => {
  const workshop = await workshopOf(sticky("a", "one"), sticky("b", "two", 300));
  const tag = (text: string) => ({ text, color: "blue" }) as const;
  const plain = boardSvg(workshop);
  const svg = boardSvg(workshop, undefined, {
    tags: new Map([["a", [tag("Billing & Co"), tag("Team 1"), tag("2 days")]]]),
    outdated: new Set(["b"]),
  });
  const words = wordsIn(svg);
  expect(words.filter((text) => !wordsIn(plain).includes(text))).toEqual([
    "Billing & Co",
    "Team 1",
    "2 days",
  ]);
  expect(svg?.match(/viewBox="[^"]*"/u)?.[0]).toBe('viewBox="-40 -40 580 329"');
  // The mark is one more round path, on one of the two.
  expect(svg?.match(/A7 7 0 1 1/gu)).toHaveLength(1);
  expect(plain).not.toContain("A7 7");
});

test("a cluster's title stands on its line, over arrows and under what it gathers, and no wider than it", async () => {
  const cluster: Element = { type: "cluster", id: "k", text: "Both", box: [0, 0, 500, 200, 0], ...common };
  const members = [sticky("a", "one"), sticky("b", "two", 300)].map((one) => ({ ...one, cluster: "k" }));
  const svg = boardSvg(await workshopOf(cluster, arrow("to", "a", "b"), ...members)) ?? "";
  const order = [...svg.matchAll(/data-id="([^"]*)"/gu)].map(([, id]) => id);
  expect(order).toEqual(["k", "to", "k", "a", "b"]);
  const patchOf = (text: string, width: number) =>
    clusterPatchOf(width, noteWidth(text, clusterTitle, titleWeight));
  expect(patchOf("Both", 500).width).toBeLessThan(80);
  const long = patchOf("What everybody had known all along and nobody had said", 300);
  expect(long.x + long.width).toBeLessThan(300);
});

test("an image is in it with its bytes, or leaves its place empty", async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const image: Element = {
    type: "image",
    id: "i",
    image: "p",
    text: "A <cat>",
    box: [0, 0, 90, 60, 0],
    ...common,
  };
  const workshop = await workshopOf(image);
  const svg = boardSvg(workshop, undefined, { pictureOf: () => ({ mime: "image/png", bytes }) });
  expect(svg).toContain('href="data:image/png;base64,AQID"');
  expect(svg).toContain("<title>A &lt;cat&gt;</title>");
  expect(boardSvg(workshop)).not.toContain("href");
});
