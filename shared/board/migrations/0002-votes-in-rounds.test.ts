import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { type Documents, elementMaps, emptyDocuments, metaMap } from "#shared/board/documents.ts";
import { writeControl } from "#shared/board/control.ts";
import { addElements } from "#shared/board/edits.ts";
import { openDocuments } from "#shared/board/open.ts";
import { readRounds } from "#shared/board/rounds.ts";
import { tallyOf } from "#shared/board/votes.ts";

const at = "2026-11-23T09:00:00.000Z";
const stickies = ["a", "b", "c"];
const votes = fc.dictionary(
  fc.constantFrom("ann", "bob", "cleo"),
  fc.dictionary(fc.constantFrom(...stickies), fc.integer({ min: 1, max: 9 })),
);

/** A workshop as version 1 had it: each sticky with its votes by voter. */
function stored(byVoter: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const { board, control } = emptyDocuments();
  const made = { by: "ann", at };
  addElements(
    board,
    stickies.map((id) => ({ type: "sticky", id, kind: "event", text: id, box: [0, 0, 200, 200, 0], made })),
  );
  for (const [voter, marks] of Object.entries(byVoter))
    for (const [id, count] of Object.entries(marks)) elementMaps(board).get(id)?.set(`v:${voter}`, count);
  const values = { id: "k7m2q9x4ta", title: "Outage", method: "any", methodVersion: 1 };
  writeControl(control, { ...values, createdAt: at, stage: "facts", stageLog: [] });
  for (const doc of [board, control]) metaMap(doc).set("schema", 1);
  const [boardBytes, controlBytes] = [board, control].map((doc) => Y.encodeStateAsUpdate(doc));
  return (to: Documents) => {
    Y.applyUpdate(to.board, boardBytes ?? new Uint8Array());
    Y.applyUpdate(to.control, controlBytes ?? new Uint8Array());
  };
}

test("votes on stickies become one closed vote with the same sums, and no voter's id is left", () => {
  fc.assert(
    fc.property(votes, (byVoter) => {
      const { documents } = openDocuments(stored(byVoter));
      const rounds = readRounds(documents.control);
      const cast = Object.values(byVoter).filter((marks) => Object.keys(marks).length > 0);
      if (cast.length === 0) expect(rounds).toEqual([]);
      else {
        expect(rounds).toMatchObject([{ state: "closed", title: "Earlier votes", voters: cast.length }]);
        expect(rounds[0]?.tally).toEqual(tallyOf(cast));
      }
      for (const map of elementMaps(documents.board).values())
        expect([...map.keys()].filter((key) => key.startsWith("v:"))).toEqual([]);
      const left = JSON.stringify(documents.control.getMap("ballots").toJSON());
      for (const voter of ["ann", "bob", "cleo"]) expect(left).not.toContain(voter);
    }),
  );
});

test("two devices that migrate the same workshop apart have the same votes when they meet", () => {
  const fill = stored({ ann: { a: 2, b: 1 }, bob: { b: 3 } });
  const one = openDocuments(fill).documents;
  const other = openDocuments(fill).documents;
  for (const part of ["board", "control"] as const) {
    Y.applyUpdate(one[part], Y.encodeStateAsUpdate(other[part]));
    Y.applyUpdate(other[part], Y.encodeStateAsUpdate(one[part]));
  }
  expect(readRounds(one.control)).toEqual(readRounds(other.control));
  expect(readRounds(one.control)).toMatchObject([{ tally: { a: 2, b: 4 }, voters: 2 }]);
});
