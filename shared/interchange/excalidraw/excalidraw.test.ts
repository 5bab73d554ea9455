import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Element } from "#shared/board/board.ts";
import {
  byIdOf,
  drawingIn,
  spoiled,
  testMethod,
  workshopOf,
  workshops,
} from "#shared/interchange/boards.test-support.ts";
import { elementsOf } from "#shared/interchange/settled.ts";
import { methods } from "#shared/methods/index.ts";
import { indexAt } from "./order.ts";
import { PublishedFile } from "./published.test-support.ts";
import { readExcalidraw } from "./read.ts";
import { writeExcalidraw } from "./write.ts";

const parsed = (text: string): unknown => JSON.parse(text);
const publishedIn = (text: string) => v.parse(PublishedFile, parsed(text));
const again = (text: string) => drawingIn(readExcalidraw(parsed(text)));
const skeleton = (more: Readonly<Record<string, unknown>>) => ({
  id: "a",
  type: "rectangle",
  x: 0,
  y: 0,
  width: 100,
  height: 80,
  ...more,
});
const drawing = (...elements: readonly unknown[]) =>
  drawingIn(readExcalidraw({ type: "excalidraw", version: 2, elements }));

/** What of an element a drawing of Excalidraw keeps. */
function kept(element: Element) {
  return { ...element, box: undefined, order: undefined, made: undefined, points: undefined };
}

/** Where an element is, in numbers that rounding may have changed a little. */
function placeOf(element: Element): readonly number[] {
  const [, , width, height] = element.box;
  const points =
    "points" in element ? element.points.map((part, at) => part * (at % 3 === 0 ? width : height)) : [];
  return [...element.box, ...points];
}

describe("a board as a drawing of Excalidraw", () => {
  it("has all that the published types ask for, and nothing that leads nowhere", () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        const { elements } = publishedIn(writeExcalidraw(workshop, testMethod).text);
        const byId = new Map(elements.map((element) => [element.id, element]));
        expect(byId.size).toBe(elements.length);
        const indices = elements.map(({ index }) => index);
        expect(indices).toEqual(indices.toSorted());
        for (const element of elements) {
          for (const { id, type } of element.boundElements) {
            const bound = byId.get(id);
            if (type === "text") expect(bound).toMatchObject({ type: "text", containerId: element.id });
            else expect(bound?.type).toBe("arrow");
          }
          if (element.frameId !== null) {
            expect(byId.get(element.frameId)?.type).toBe("frame");
            // Excalidraw wants what lies in a frame before it.
            expect(elements.indexOf(element)).toBeLessThan(
              elements.findIndex(({ id }) => id === element.frameId),
            );
          }
          if (element.type === "text" && element.containerId !== null)
            expect(byId.get(element.containerId)?.boundElements).toContainEqual({
              id: element.id,
              type: "text",
            });
          if (element.type !== "arrow") continue;
          expect([element.width, element.height]).toEqual(element.points[1].map(Math.abs));
          for (const binding of [element.startBinding, element.endBinding])
            if (binding)
              expect(byId.get(binding.elementId)?.boundElements).toContainEqual({
                id: element.id,
                type: "arrow",
              });
        }
      }),
    );
  });

  it("comes back as it was, but for what was said to be lost", () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        const { text, losses } = writeExcalidraw(workshop, testMethod);
        const drawn = again(text);
        expect(drawn.losses.filter(({ what }) => what !== "groups")).toEqual([]);
        const { elements } = elementsOf(drawn, testMethod, { kindOf: () => "?", made: { by: "", at: "" } });
        const back = new Map(elements.map((element) => [element.id, element]));
        const gone = workshop.elements.filter(({ id }) => !back.has(id));
        const told = (what: string) => losses.find((loss) => loss.what === what)?.count ?? 0;
        expect(gone).toHaveLength(
          told("emptyTexts") + told("clusters") + told("loops") + told("looseArrows"),
        );
        for (const element of workshop.elements) {
          const other = back.get(element.id);
          if (!other) continue;
          if (element.type === "connector" || element.type === "cluster") {
            expect(other).toMatchObject({ type: element.type, text: element.text });
            continue;
          }
          const cluster =
            element.cluster !== undefined && back.has(element.cluster) ? element.cluster : undefined;
          expect(kept(other)).toEqual({ ...kept(element), cluster });
          const places = placeOf(other);
          for (const [at, number] of placeOf(element).entries())
            expect(Math.abs((places[at] ?? 1e9) - number)).toBeLessThan(0.05);
        }
      }),
    );
  });

  it("keeps connectors on what they join, in their direction", async () => {
    for (const method of methods) {
      const sample = await method.sample();
      const { text, losses } = writeExcalidraw(sample, method);
      expect(losses.filter(({ comesBack, what }) => !comesBack && what !== "votes")).toEqual([]);
      const back = byIdOf(again(text).drawn);
      for (const element of sample.elements)
        if (element.type === "connector")
          expect(back.get(element.id)).toMatchObject({
            from: element.from,
            to: element.to,
            ink: element.ink,
          });
    }
  });

  it("is the same bytes each time, in whatever order the elements come", () => {
    fc.assert(
      fc.property(workshops, (workshop) => {
        const turned = { ...workshop, elements: workshop.elements.toReversed() };
        expect(writeExcalidraw(turned, testMethod)).toEqual(writeExcalidraw(workshop, testMethod));
      }),
    );
  });
});

describe("the keys of elements", () => {
  it("sort as places do", () => {
    expect([0, 1, 61, 62, 63, 62 + 3843, 62 + 3844].map(indexAt)).toEqual([
      "a0",
      "a1",
      "az",
      "b00",
      "b01",
      "bzz",
      "c000",
    ]);
    const keys = Array.from({ length: 10_000 }, (_, place) => indexAt(place));
    expect(keys).toEqual(keys.toSorted());
  });
});

describe("a drawing of Excalidraw", () => {
  it("may be no more than ids, types and places", () => {
    const { drawn } = drawing(skeleton({}));
    expect(drawn).toEqual([
      {
        type: "shape",
        id: drawn[0]?.id,
        box: [0, 0, 100, 80, 0],
        form: "rectangle",
        text: "",
        ink: "ink",
        locked: false,
        cluster: undefined,
      },
    ]);
  });

  it("has stickies where a filled box has words", () => {
    const { drawn, losses } = drawing(
      skeleton({ id: "box", backgroundColor: "#a5d8ff", boundElements: [{ id: "words", type: "text" }] }),
      skeleton({
        id: "words",
        type: "text",
        containerId: "box",
        text: "two\nlines",
        originalText: "two lines",
      }),
      skeleton({ id: "empty", backgroundColor: "#ffc9c9" }),
    );
    expect(drawn).toMatchObject([
      { type: "note", text: "two lines", color: "blue", kind: undefined },
      { type: "shape", text: "" },
    ]);
    expect(losses).toEqual([{ what: "fills", count: 1, comesBack: false }]);
  });

  it.each([
    ["0.18", { elementId: "b", focus: 0.1, gap: 3 }],
    ["after", { elementId: "b", fixedPoint: [0.5, 0.5], mode: "orbit" }],
  ])("has arrows that are bound as in versions %s", (_, endBinding) => {
    const { drawn } = drawing(
      skeleton({ id: "b" }),
      skeleton({
        id: "c",
        type: "arrow",
        x: 300,
        y: 40,
        points: [
          [0, 0],
          [-200, 0],
        ],
        endBinding,
      }),
    );
    expect(drawn[1]).toMatchObject({
      type: "connector",
      from: { point: [300, 40] },
      to: { element: drawn[0]?.id },
    });
  });

  it("has arrows that point back, both ways or nowhere", () => {
    const ends = (start: unknown, end: unknown) =>
      drawing(
        skeleton({
          type: "arrow",
          points: [
            [0, 0],
            [100, 0],
          ],
          startArrowhead: start,
          endArrowhead: end,
        }),
      );
    expect(ends("arrow", null).drawn[0]).toMatchObject({ from: { point: [100, 0] }, to: { point: [0, 0] } });
    expect(ends("arrow", null).losses).toEqual([]);
    expect(ends("arrow", "bar").losses).toMatchObject([{ what: "twoHeads" }]);
    expect(ends(null, null).losses).toMatchObject([{ what: "noHeads" }]);
  });

  it("leaves the end of an arrow where it was bound to something that is not there", () => {
    const { drawn } = drawing(
      skeleton({
        type: "arrow",
        points: [
          [0, 0],
          [50, 60],
        ],
        endBinding: { elementId: "gone", focus: 0, gap: 1 },
      }),
    );
    expect(drawn[0]).toMatchObject({ to: { point: [50, 60] } });
  });

  it("has groups of stickies as clusters, and says which groups it loses", () => {
    const note = (id: string, groupIds: readonly string[]) => [
      skeleton({ id, backgroundColor: "#ffec99", groupIds }),
      skeleton({ id: `${id}t`, type: "text", containerId: id, text: id, groupIds }),
    ];
    const { drawn, losses } = drawing(
      ...note("n", ["g"]),
      ...note("m", ["g"]),
      skeleton({ id: "o", groupIds: ["h"] }),
    );
    const [cluster] = drawn;
    expect(drawn.map(({ type, cluster: of }) => [type, of])).toEqual([
      ["cluster", undefined],
      ["note", cluster?.id],
      ["note", cluster?.id],
      ["shape", undefined],
    ]);
    expect(losses).toEqual([{ what: "groups", count: 1, comesBack: false }]);
  });

  it("says what it cannot bring along", () => {
    const { drawn, losses } = drawing(
      skeleton({ id: "1", type: "image", fileId: "f" }),
      skeleton({ id: "2", type: "image", fileId: "f" }),
      skeleton({ id: "3", type: "embeddable", link: "https://example.org" }),
      skeleton({ id: "4", type: "selection" }),
      skeleton({ id: "5", isDeleted: true }),
      skeleton({ id: "6", x: "left" }),
      skeleton({ id: "3" }),
      skeleton({ id: "7", opacity: 30, strokeStyle: "dashed", link: "https://example.org" }),
      skeleton({
        id: "8",
        type: "arrow",
        points: [
          [0, 0],
          [9, 9],
          [20, 0],
        ],
      }),
    );
    expect(drawn).toMatchObject([
      { type: "text", text: "https://example.org" },
      { type: "shape" },
      { type: "connector" },
    ]);
    expect(Object.fromEntries(losses.map(({ what, count }) => [what, count]))).toEqual({
      damaged: 2,
      unknown: 1,
      images: 2,
      embeds: 1,
      links: 1,
      dashes: 1,
      opacity: 1,
      bends: 1,
    });
  });

  it("never throws, whatever is in the file, and always reads the same", async () => {
    const sample = await testMethod.sample();
    const file = parsed(writeExcalidraw(workshopOf(sample.elements.slice(0, 40)), testMethod).text);
    fc.assert(
      fc.property(fc.oneof(spoiled(file), fc.jsonValue(), fc.anything()), (json) => {
        const read = readExcalidraw(json);
        expect(readExcalidraw(json)).toEqual(read);
        if (read.is === "drawing") expect(byIdOf(read.drawn).size).toBe(read.drawn.length);
      }),
      { numRuns: 300 },
    );
  });
});
