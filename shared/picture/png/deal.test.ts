import fc from "fast-check";
import { expect, test } from "vitest";
import { type Band, Deal } from "./deal.ts";

test("every row is dealt to one thread, in whatever order they ask", () => {
  const side = fc.integer({ min: 1, max: 33_000 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.integer({ min: 1, max: 4 }),
      fc.infiniteStream(fc.nat(3)),
      (width, height, threads, asks) => {
        const deal = new Deal({ width, height }, threads);
        const bands: Band[] = [];
        for (const ask of asks) {
          const band = deal.next(ask % threads);
          if (!band) break;
          bands.push(band);
        }
        expect(bands).toHaveLength(deal.many);
        let row = 0;
        for (const { from, to } of bands.toSorted((one, other) => one.from - other.from)) {
          expect(from).toBe(row);
          expect(to).toBeGreaterThan(from);
          row = to;
        }
        expect(row).toBe(height);
      },
    ),
  );
});

test("a thread draws what lies below what it has drawn", () => {
  const deal = new Deal({ width: 16_000, height: 16_000 }, 2);
  const [first, second, third] = [deal.next(0), deal.next(0), deal.next(1)];
  expect(second?.from).toBe(first?.to);
  expect(third?.from).toBeGreaterThan(7_000);
});
