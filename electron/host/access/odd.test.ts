import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { closeCode } from "#shared/access/hostMessages.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { metaMap, schemaVersion } from "#shared/board/documents.ts";
import { type Step, steps } from "#shared/board/steps.test-support.ts";
import { Client, lie, stateOf } from "#electron/host/clients.test-support.ts";
import { documentsIn, startTestHost } from "#electron/host/hosts.test-support.ts";
import { updateMessage } from "#electron/host/room/framing.ts";
import { examine, type Verdict } from "./admission.ts";
import {
  documentIn,
  type Id,
  json,
  nested,
  type OddStruct,
  text,
  typeOf,
  updateOf,
  value,
} from "./odd.test-support.ts";

// Updates that Yjs itself would never write, but takes from whoever sends them.

const look = (update: Uint8Array, doc: Y.Doc = new Y.Doc()): Verdict["is"] =>
  examine(update, { doc, ahead: new Map(), mayBring: () => true }).is;

const one = (...structs: readonly OddStruct[]): Uint8Array => updateOf([[7, 0, structs]]);

/** Maps in maps. */
const mapsIn = (depth: number): readonly OddStruct[] => [
  { ...typeOf(1), key: "a" },
  ...Array.from({ length: depth }, (_, n): OddStruct => ({ ...typeOf(1), parent: [7, n], key: "a" })),
];

const harmful: Readonly<Record<string, Uint8Array>> = {
  "what comes after something later of its own": one({ ...text("abc"), origin: [7, 5] }, text("defghij")),
  "what comes after itself": one({ ...text("abc"), origin: [7, 0] }),
  "what comes before itself": one({ ...text("abc"), rightOrigin: [7, 2] }),
  "what is in itself": one({ ...typeOf(1), parent: [7, 0] }),
  "what is in something later of its own": one({ ...text("a"), parent: [7, 1] }, typeOf(1)),
  "two that each come after the other": updateOf([
    [8, 0, [{ ...text("abc"), origin: [7, 0] }]],
    [7, 0, [{ ...text("abc"), origin: [8, 0] }]],
  ]),
  "two that each are in the other": updateOf([
    [8, 0, [{ ...typeOf(1), parent: [7, 0], key: "a" }]],
    [7, 0, [{ ...typeOf(1), parent: [8, 0], key: "a" }]],
  ]),
  "values in values without end": one({ ...nested(1000), key: "a" }),
  "values in values beyond what can be read": one({ ...nested(200_000), key: "a" }),
  "types in types without end": one(...mapsIn(20_000)),
  "a document in the document": one({ ...documentIn(), key: "a" }),
  XML: one({ ...typeOf(4), key: "a" }),
  "an embedded thing without end": one(json(5, `${"[".repeat(1000)}${"]".repeat(1000)}`)),
  "a format without end": one(json(6, `${"[".repeat(1000)}${"]".repeat(1000)}`)),
  "a format that is none": one(json(6, "{")),
  "nothing at all": one(text("")),
};

describe("an update with", () => {
  test.each(Object.entries(harmful))("%s is malformed", (_what, update) => {
    expect(look(update)).toBe("malformed");
  });

  test("types in types is let in as far as people can read it, however it is brought", () => {
    expect(look(one(...mapsIn(15)))).toBe("news");
    expect(look(one(...mapsIn(16)))).toBe("malformed");
    const doc = new Y.Doc();
    Y.applyUpdate(doc, one(...mapsIn(15)));
    expect(look(updateOf([[7, 16, [{ ...typeOf(1), parent: [7, 15], key: "a" }]]]), doc)).toBe("malformed");
    expect(look(updateOf([[7, 16, [{ ...typeOf(1), parent: [7, 14], key: "b" }]]]), doc)).toBe("news");
    expect(look(updateOf([[7, 16, [{ ...typeOf(1), origin: [7, 15] }]]]), doc)).toBe("news");
  });

  test("types in what is let in but not there yet has to be brought again", () => {
    const doc = new Y.Doc();
    const ahead = new Map([[7, 16]]);
    const update = updateOf([[7, 16, [{ ...typeOf(1), parent: [7, 15], key: "a" }]]]);
    expect(examine(update, { doc, ahead, mayBring: () => true })).toEqual({ is: "gap" });
  });

  test("odd names and values is let in, and read as a board without them", () => {
    const doc = new Y.Doc();
    const update = updateOf([
      [
        Number.MAX_SAFE_INTEGER,
        0,
        [
          ...["__proto__", "constructor", "toString", "hasOwnProperty", ""].flatMap((key): OddStruct[] => [
            { ...typeOf(1), parent: "elements", key },
            { ...value({ type: "sticky" }), parent: "images", key },
          ]),
          {
            ...value({ ["__proto__"]: { type: "sticky" }, type: "sticky" }),
            parent: "elements",
            key: "bare",
          },
          { ...text("words"), parent: "elements" },
          { ...typeOf(2), parent: "__proto__" },
        ],
      ],
    ]);
    expect(look(update, doc)).toBe("news");
    Y.applyUpdate(doc, update);
    const live = new LiveBoard(doc);
    expect(live.elements()).toEqual([]);
    Y.applyUpdate(doc, updateOf([[6, 0, [{ ...typeOf(2), parent: "elements", key: "text" }]]]));
    expect(live.elements()).toEqual([]);
    live.close();
    expect(Object.hasOwn(Object.prototype, "type")).toBe(false);
  });

  const id: fc.Arbitrary<Id> = fc.tuple(fc.constantFrom(6, 7, 8), fc.nat({ max: 6 }));
  const content = fc.oneof(
    fc.constantFrom(text("a"), text("abc"), value(1), value({ a: [1] })),
    fc.nat({ max: 2 }).map(typeOf),
  );
  const struct: fc.Arbitrary<OddStruct> = fc
    .record({
      content,
      origin: fc.option(id, { nil: undefined, freq: 2 }),
      rightOrigin: fc.option(id, { nil: undefined, freq: 2 }),
      parent: fc.oneof(fc.constantFrom("odd", "even"), id),
      key: fc.option(fc.constantFrom("a", "b"), { nil: undefined }),
    })
    .map(({ content: { kind, write }, ...rest }) => ({ kind, write, ...rest }));
  const odd = fc
    .tuple(
      ...[8, 7, 6].map((client) =>
        fc.array(struct, { maxLength: 4 }).map((all) => [client, 0, all] as const),
      ),
    )
    .map((clients) => updateOf(clients.filter(([, , all]) => all.length > 0)));

  test("anything that is let in is applied whole, and nothing waits for ever", () => {
    fc.assert(
      fc.property(odd, (update) => {
        const doc = new Y.Doc();
        if (look(update) !== "news") return;
        Y.applyUpdate(doc, update);
        expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
        const other = new Y.Doc();
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        expect([other.store.pendingStructs, other.store.pendingDs]).toEqual([null, null]);
      }),
      { numRuns: 2000 },
    );
  });

  test("all that people do is let in, at once or bit by bit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 2 }), steps), { maxLength: 20 }),
        (done: [number, Step][]) => {
          const people = [0, 1, 2].map(() => new Y.Doc());
          const host = new Y.Doc();
          done.forEach(([who, step], place) => {
            const person = people[who] ?? host;
            if (place % 3 === 0) Y.applyUpdate(person, Y.encodeStateAsUpdate(host));
            person.transact(() => step(person, `${who}-${place}`));
            const update = Y.encodeStateAsUpdate(person, Y.encodeStateVector(host));
            expect(["news", "nothing"]).toContain(look(update, host));
            Y.applyUpdate(host, update);
          });
          if (host.store.clients.size > 0) expect(look(Y.encodeStateAsUpdate(host))).toBe("news");
        },
      ),
      { numRuns: 50 },
    );
  });
});

test("whoever sends what would break the document is sent away, and nobody else notices", async () => {
  const it = await startTestHost();
  const token = await it.token("participant");
  const honest = new Client({ address: it.address, token });
  await honest.synced();
  const liars = await Promise.all(
    Object.values(harmful).map(async (update) => {
      const { socket, end } = await lie({ address: it.address, token });
      socket.send(updateMessage(update));
      return end;
    }),
  );
  for (const { code } of liars) expect(code).toBe(closeCode.wrongForm);
  honest.write("and on");
  await honest.saved();
  const fresh = new Client({ address: it.address, token });
  await fresh.synced();
  expect(stateOf(fresh.doc)).toBe(stateOf(honest.doc));
  expect(honest.welcomes).toHaveLength(1);
  for (const client of [honest, fresh]) client.leave();
  await it.host.stop();
  expect(stateOf((await documentsIn(it.journal)).board)).toBe(stateOf(honest.doc));
  await it.stop();
});

test.each([
  ["a version that nobody has", (meta: Y.Map<unknown>) => meta.set("schema", 99)],
  ["a version of long ago", (meta: Y.Map<unknown>) => meta.set("schema", 1)],
  ["a version that is none", (meta: Y.Map<unknown>) => meta.set("schema", "new")],
  ["no version", (meta: Y.Map<unknown>) => meta.delete("schema")],
])("a participant who gives the board %s closes it for nobody", async (_what, change) => {
  const it = await startTestHost();
  const wish = { address: it.address, token: await it.token("participant") };
  const [liar, honest] = [new Client(wish), new Client(wish)];
  for (const client of [liar, honest]) await client.synced();
  change(metaMap(liar.doc));
  liar.write("and on");
  await liar.saved();
  await honest.until((client) => client.has("and on"));
  await liar.until(({ doc }) => metaMap(doc).get("schema") === schemaVersion);
  await honest.until(({ doc }) => metaMap(doc).get("schema") === schemaVersion);
  for (const client of [liar, honest]) client.leave();
  await it.host.stop();
  expect(metaMap((await documentsIn(it.journal)).board).get("schema")).toBe(schemaVersion);
  await it.stop();
});
