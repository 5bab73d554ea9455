import fc from "fast-check";
import { expect, test } from "vitest";
import { Listener, writeParts } from "./parts.ts";

test("what several say in turns, with parts that come twice, is heard once each and whole", () => {
  const saying = fc.record({
    sender: fc.constantFrom(1, 7, 4_294_967_295),
    length: fc.constantFrom(0, 1, 511_999, 512_000, 512_001, 1_100_000),
  });
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 4 }), fc.infiniteStream(fc.boolean()), (sayings, coins) => {
      const queues = new Map<number, Uint8Array[]>();
      for (const [n, { sender, length }] of sayings.entries()) {
        const parts = writeParts(sender, new Uint8Array(length).fill(n + 1));
        queues.set(sender, [...(queues.get(sender) ?? []), ...parts]);
      }
      const listener = new Listener();
      const heard: string[] = [];
      const hear = (part: Uint8Array): void => {
        const said = listener.hear(part);
        if (said) heard.push(`${said.sender}: ${said.bytes.length} of ${said.bytes[0]}`);
      };
      while (queues.size > 0)
        for (const [sender, parts] of queues) {
          const part = parts.shift();
          if (part === undefined) queues.delete(sender);
          else {
            hear(part);
            // Saying a whole update twice is no harm; half of one said twice would be.
            if ((part[4] ?? 0) !== 0 && coins.next().value === true) hear(part);
          }
        }
      const expected = sayings.map(
        ({ sender, length }, n) => `${sender}: ${length} of ${length === 0 ? undefined : n + 1}`,
      );
      expect(heard.toSorted()).toEqual(expected.toSorted());
      expect(listener.isBetween).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test("what has no beginning, or is none of ours, is left out", () => {
  const listener = new Listener();
  const [, second = new Uint8Array(), third = new Uint8Array()] = writeParts(5, new Uint8Array(1_200_000));
  for (const part of [second, third, new Uint8Array(), Uint8Array.of(1, 2)])
    expect(listener.hear(part)).toBeUndefined();
});
