import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Element, Workshop } from "#shared/board/board.ts";
import { type Documents, metaMap } from "#shared/board/documents.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { documentsOf, openDocuments } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { methods } from "#shared/methods/index.ts";
import { outlineOf, rowsOf } from "#shared/methods/outline.ts";
import { methodIn } from "./opening.ts";

/** Documents as a device or a file has them: bytes that say of which version they are. */
function stored(workshop: Workshop, schema: number) {
  const documents = documentsOf(workshop);
  for (const doc of [documents.board, documents.control]) metaMap(doc).set("schema", schema);
  const board = Y.encodeStateAsUpdate(documents.board);
  const control = Y.encodeStateAsUpdate(documents.control);
  return (to: Documents) => {
    Y.applyUpdate(to.board, board);
    Y.applyUpdate(to.control, control);
  };
}

function elementsOf({ board }: Documents): readonly Element[] {
  const live = new LiveBoard(board);
  const elements = live.elements();
  live.close();
  return elements;
}

const textsOf = (elements: readonly Element[]) =>
  elements.flatMap((element) => (element.type === "sticky" ? [element.text] : [])).toSorted();

describe.each(methods)("the sample of $title", (method) => {
  test("still opens as the first version of the app stored it", async () => {
    const sample = await method.sample();
    // Votes were kept otherwise then; `0002-votes-in-rounds.test.ts` has them.
    const { documents, migrated, mended } = openDocuments(stored({ ...sample, rounds: [] }, 1));
    expect(migrated).toBe(true);
    expect(mended.unreadable).toBe(0);
    expect((await methodIn(documents)).id).toBe(method.id);
    expect(textsOf(elementsOf(documents))).toEqual(textsOf(sample.elements));
  });

  test.each([0, 7])(
    "opens when its method was of version %i, with other kinds, areas and stages",
    async (version) => {
      const sample = await method.sample();
      const elements = sample.elements.map((element, place) => {
        if (element.type === "sticky" && place % 3 === 0)
          return {
            ...element,
            kind: `before-${element.kind}`,
            fields: { ...element.fields, before: "kept" },
          };
        if (element.type === "frame") return { ...element, area: `before-${element.area ?? ""}` };
        return element;
      });
      const control = { ...sample.control, methodVersion: version, stage: "before", stageLog: [] };
      const { documents } = openDocuments(stored({ ...sample, control, elements }, 2));
      const now = await methodIn(documents);
      expect(now.id).toBe(method.id);

      const there = elementsOf(documents);
      const lines = rowsOf(outlineOf(there, now), new Set());
      expect(lines.length).toBeGreaterThanOrEqual(textsOf(sample.elements).length);
      const workshop = { ...sample, control: readControl(documents.control), elements: there };
      for (const check of await now.checks()) expect(check(workshop)).toBeInstanceOf(Array);
      for (const exporter of await now.exporters())
        expect(exporter.write(workshop)).toContain(sample.control.title.split(" ")[0]);
      // What the method has no more stays on the board as it was.
      for (const element of there)
        if (element.type === "sticky" && element.kind.startsWith("before-"))
          expect(element.fields["before"]).toBe("kept");
      expect(textsOf(there)).toEqual(textsOf(sample.elements));
    },
  );
});
