import * as fc from "fast-check";
import * as v from "valibot";
import { expect, it } from "vitest";
import type { Element } from "#shared/board/board.ts";
import { byIdOf, drawingIn, testMethod, workshopOf } from "#shared/interchange/boards.test-support.ts";
import type { PictureBytes } from "#shared/interchange/pictures.ts";
import { PublishedFile } from "./published.test-support.ts";
import { readExcalidraw } from "./read.ts";
import { writeExcalidraw } from "./write.ts";

const common = {
  locked: false,
  cluster: undefined,
  made: { by: "", at: "2026-01-01T00:00:00Z" },
} as const;
const image = (id: string, order: number, text = ""): Element => ({
  type: "image",
  ...common,
  id,
  order,
  box: [order * 300, 40, 200, 100, 12],
  image: `picture-${id}`,
  text,
});
const connector = (id: string, from: string, to: string): Element => ({
  type: "connector",
  ...common,
  id,
  order: 9,
  box: [0, 0, 1, 1, 0],
  from: { element: from },
  to: { element: to },
  text: "",
  ink: "ink",
});

const beginnings = {
  "image/png": [0x89, 0x50, 0x4e, 0x47],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/webp": [0x52, 0x49, 0x46, 0x46],
  "image/gif": [0x47, 0x49, 0x46, 0x38],
} as const;
const picture = fc
  .tuple(
    fc.constantFrom("image/png" as const, "image/jpeg" as const, "image/webp" as const, "image/gif" as const),
    fc.uint8Array({ maxLength: 40 }),
  )
  .map(([mime, rest]): PictureBytes => ({ mime, bytes: new Uint8Array([...beginnings[mime], ...rest]) }));

it("has the board's pictures in it, and gives them back byte for byte, with what holds on to them", () => {
  fc.assert(
    fc.property(picture, picture, fc.string({ unit: "grapheme", maxLength: 20 }), (one, two, said) => {
      const text = said.replaceAll("\r", "");
      const pictures = new Map([
        ["picture-0000000001", one],
        ["picture-0000000002", two],
      ]);
      const elements = [
        image("0000000001", 1, text),
        image("0000000002", 2),
        image("0000000003", 3),
        connector("0000000004", "0000000001", "0000000002"),
        connector("0000000005", "0000000002", "0000000003"),
      ];
      const written = writeExcalidraw(workshopOf(elements), testMethod, (id) => pictures.get(id));
      const json: unknown = JSON.parse(written.text);
      expect(Object.keys(v.parse(PublishedFile, json).files)).toHaveLength(2);
      // The picture whose bytes are gone is told, and no arrow holds on to it.
      expect(written.losses.map(({ what, count }) => [what, count])).toEqual([
        ["images", 1],
        ["ends", 1],
      ]);

      const read = drawingIn(readExcalidraw(json));
      expect(read.losses).toEqual([]);
      const back = byIdOf(read.drawn);
      for (const [id, bytes, words] of [
        ["0000000001", one, text],
        ["0000000002", two, ""],
      ] as const) {
        const found = back.get(id);
        expect(found).toMatchObject({ type: "image", text: words });
        expect(read.pictures?.get(found?.type === "image" ? found.image : "")).toEqual(bytes);
      }
      expect(back.get("0000000004")).toMatchObject({
        from: { element: "0000000001" },
        to: { element: "0000000002" },
      });
    }),
    { numRuns: 40 },
  );
});

const png = "iVBORw0KGgo=";
it.each([
  ["no bytes", {}],
  ["bytes that are no picture", { f: { dataURL: "data:image/png;base64,AAAA" } }],
  ["a drawing, which may hold a program", { f: { dataURL: "data:image/svg+xml;base64,PHN2Zz4=" } }],
  ["an address", { f: { dataURL: "https://example.org/a.png" } }],
  ["half of a sign", { f: { dataURL: `data:image/png;base64,${png.slice(0, -2)}` } }],
  [
    "more than a board may hold",
    { f: { dataURL: `data:image/png;base64,${png.slice(0, 8)}${"A".repeat(2_000_004)}` } },
  ],
  ["nothing that can be read", { f: 7 }],
])("leaves a picture out that has %s", (_, files) => {
  const elements = [{ id: "a", type: "image", x: 0, y: 0, width: 9, height: 9, fileId: "f" }];
  const { drawn, losses } = drawingIn(readExcalidraw({ type: "excalidraw", elements, files }));
  expect(drawn).toEqual([]);
  expect(losses).toEqual([{ what: "images", count: 1, comesBack: false }]);
});
