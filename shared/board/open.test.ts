import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openStage, setTitle, unsteered } from "./control.ts";
import { controlMap, type Documents, elementMaps, metaMap, schemaVersion } from "./documents.ts";
import type { NewElement } from "./edits.ts";
import { LiveBoard } from "./liveBoard.ts";
import { migrations } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import { documentsOf, migrate, openDocuments, WorkshopDamaged, WorkshopTooNew } from "./open.ts";
import { readControl } from "./read.ts";

const at = "2026-11-23T09:00:00Z";
const control = {
  id: "k7m2q9x4ta",
  title: "GitLab, 31 January",
  method: "any",
  methodVersion: 1,
  createdAt: at,
  stage: "facts",
  stageLog: [{ stage: "facts", at }],
};
const sticky: NewElement = {
  type: "sticky",
  id: "one",
  kind: "event",
  text: "db1 fell behind",
  box: [0, 0, 200, 200, 0],
  made: { by: "ann", at },
};

/** What is stored of a workshop, for opening it again. */
function stored(change?: (documents: Documents) => void) {
  const documents = documentsOf({ control, elements: [sticky] });
  change?.(documents);
  const board = Y.encodeStateAsUpdateV2(documents.board);
  const steering = Y.encodeStateAsUpdateV2(documents.control);
  return (to: Documents) => {
    Y.applyUpdateV2(to.board, board);
    Y.applyUpdateV2(to.control, steering);
  };
}

describe("documentsOf and openDocuments", () => {
  it("give back what was put in", () => {
    const { documents, mended, migrated } = openDocuments(stored());
    expect(migrated).toBe(false);
    expect(readControl(documents.control)).toEqual(unsteered(control));
    expect(new LiveBoard(documents.board).elements()).toMatchObject([sticky]);
    expect(mended).toEqual({ unreadable: 0 });
  });

  it("write the version of the schema into both documents", () => {
    const { board, control: steering } = documentsOf({ control, elements: [] });
    expect([board, steering].map((doc) => metaMap(doc).get("schema"))).toEqual([
      schemaVersion,
      schemaVersion,
    ]);
  });

  it("say how many elements could not be read, and show the others", () => {
    const { documents, mended } = openDocuments(
      stored(({ board }) => {
        const elements: Y.Map<unknown> = board.getMap("elements");
        const later = new Y.Map([["type", "hologram"]]);
        elements.set("later", later);
        elements.set("nonsense", "a string");
        elements.set("untyped", new Y.Map());
        elements.set("gone", new Y.Map([["gone", "ann"]]));
      }),
    );
    expect(mended).toEqual({ unreadable: 3 });
    expect(new LiveBoard(documents.board).size).toBe(1);
    expect(elementMaps(documents.board).has("later")).toBe(true);
  });

  it.each(["board", "control"] as const)("refuse a workshop whose %s a newer app wrote", (part) => {
    const open = () =>
      openDocuments(stored((documents) => metaMap(documents[part]).set("schema", schemaVersion + 1)));
    expect(open).toThrow(WorkshopTooNew);
    expect(open).toThrow(/newer Groundwork/);
  });

  it("say that a workshop is too new also when this app cannot find its id", () => {
    const fill = stored((documents) => {
      metaMap(documents.control).set("schema", schemaVersion + 1);
      controlMap(documents.control).delete("id");
    });
    expect(() => openDocuments(fill)).toThrow(WorkshopTooNew);
  });

  it("refuse what is no workshop", () => {
    const nonsense = (to: Documents) => Y.applyUpdate(to.board, new Uint8Array([250, 1, 2, 3]));
    for (const fill of [nonsense, () => undefined, stored((to) => controlMap(to.control).delete("id"))])
      expect(() => openDocuments(fill)).toThrow(WorkshopDamaged);
  });

  it("say that a workshop of an older version was brought to this one", () => {
    const old = stored(({ board, control: steering }) => {
      for (const doc of [board, steering]) metaMap(doc).set("schema", 1);
    });
    expect(openDocuments(old).migrated).toBe(true);
  });

  it("take a nonsensical version for the first", () => {
    for (const version of ["2", -1, 1.5, Number.NaN, null])
      expect(() => openDocuments(stored(({ board }) => metaMap(board).set("schema", version)))).not.toThrow();
  });
});

describe("migrating", () => {
  /** A step that leaves its number in the control document. */
  const leavingTrace = (to: number): Migration => ({
    to,
    name: `leave ${to}`,
    run: (documents) => {
      const map = controlMap(documents.control);
      map.set("trace", [map.get("trace"), to].join(""));
    },
  });
  const planted = [2, 3, 4].map(leavingTrace);

  function workshopOf(version: number) {
    const documents = documentsOf({ control, elements: [sticky] });
    for (const doc of [documents.board, documents.control]) metaMap(doc).set("schema", version);
    return documents;
  }
  const trace = (documents: Documents) => controlMap(documents.control).get("trace");

  it("takes every step from the workshop's version to this app's, once and in turn", () => {
    const documents = workshopOf(1);
    migrate(documents, planted, 4);
    migrate(documents, planted, 4);
    expect(trace(documents)).toBe("234");
    for (const doc of [documents.board, documents.control]) expect(metaMap(doc).get("schema")).toBe(4);
  });

  it("leaves out the steps that were taken before", () => {
    const documents = workshopOf(3);
    migrate(documents, planted, 4);
    expect(trace(documents)).toBe("4");
  });

  it("leaves a workshop of this version as it is", () => {
    const documents = workshopOf(4);
    const before = Y.encodeStateVector(documents.control);
    migrate(documents, planted, 4);
    expect(Y.encodeStateVector(documents.control)).toEqual(before);
  });

  it.each([
    ["with a gap", [2, 4], 4],
    ["out of turn", [3, 2], 3],
    ["ending too early", [2], 3],
    ["going too far", [2, 3], 2],
    ["twice the same", [2, 2], 3],
  ])("refuses a list of steps %s before it changes anything", (_, numbers, target) => {
    const documents = workshopOf(1);
    expect(() => migrate(documents, numbers.map(leavingTrace), target)).toThrow(/one by one/);
    expect(trace(documents)).toBeUndefined();
  });

  it("has a list that leads to this app's version", () => {
    expect(migrations.map((step) => step.to)).toEqual(
      Array.from({ length: schemaVersion - 1 }, (_, place) => place + 2),
    );
  });
});

describe("steering", () => {
  it("opens stages and notes when, and renames the workshop", () => {
    const { documents } = openDocuments(stored());
    openStage(documents.control, "causes", "2026-11-23T09:15:00Z");
    setTitle(documents.control, "GitLab outage");
    expect(readControl(documents.control)).toMatchObject({
      title: "GitLab outage",
      stage: "causes",
      stageLog: [
        { stage: "facts", at },
        { stage: "causes", at: "2026-11-23T09:15:00Z" },
      ],
    });
  });
});
