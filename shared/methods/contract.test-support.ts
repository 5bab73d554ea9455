import { expect } from "vitest";
import type { Box } from "#shared/board/board.ts";
import { type Exporter, kindColors, kindShapes, type Method } from "./method.ts";

/** Whether two boxes, the second grown by a gap, have anything in common. */
export function overlap([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box, gap = 0): boolean {
  return ax < bx + bw + gap && bx < ax + aw + gap && ay < by + bh + gap && by < ay + ah + gap;
}

/** Whether the first box lies in the second. */
export function inside([x, y, w, h]: Box, [ox, oy, ow, oh]: Box): boolean {
  return x >= ox && y >= oy && x + w <= ox + ow && y + h <= oy + oh;
}

/** Every two of these values. */
export function pairs<Value>(values: readonly Value[]): [Value, Value][] {
  return values.flatMap((first, at) => values.slice(at + 1).map((second): [Value, Value] => [first, second]));
}

/** Expects no value twice. */
export const unique = (values: readonly string[]) =>
  expect(values.toSorted()).toEqual([...new Set(values)].toSorted());

interface Rule {
  readonly name: string;
  /** Expects it of a method with its documents. */
  readonly holds: (method: Method, exporters: readonly Exporter[]) => void;
}

/** Expects a method to keep a rule. */
export function expectHeld({ holds }: Rule, method: Method, exporters: readonly Exporter[]): void {
  holds(method, exporters);
}

/** What holds for every method, whoever wrote it, and whether or not it has a sample. */
export const contract: readonly Rule[] = [
  {
    name: "has no id twice",
    holds: (method, exporters) => {
      const kinds = Object.values(method.kinds);
      unique(method.stages.map(({ id }) => id));
      unique(method.areas.map(({ id }) => id));
      unique(exporters.map(({ id }) => id));
      for (const { fields = [] } of kinds) {
        unique(fields.map(({ id }) => id));
        for (const { options = [] } of fields) unique(options.map(({ id }) => id));
      }
    },
  },
  {
    name: "lays over the board what some of its stickies can tell, each by a command of its own",
    holds: ({ tags = [], kinds }) => {
      const told = Object.values(kinds).flatMap(({ fields = [] }) => fields.map(({ id }) => id));
      unique(tags.map(({ field }) => field));
      unique(tags.map(({ title }) => title));
      for (const { field, title } of tags) {
        expect(told).toContain(field);
        expect(title).not.toBe("");
      }
    },
  },
  {
    name: "has kinds that can be told apart without colour",
    holds: (method) => {
      const kinds = Object.values(method.kinds);
      unique(kinds.map(({ code }) => code));
      unique(kinds.map(({ label }) => label));
      unique(kinds.map(({ color, shape }) => `${color} ${shape}`));
      for (const { code, color, shape, hint } of kinds) {
        expect(code).toMatch(/^[A-Z]{1,3}$/u);
        expect(kindColors).toContain(color);
        expect(kindShapes).toContain(shape);
        expect(hint).not.toBe("");
      }
    },
  },
  {
    name: "offers options where there is something to choose, and only there",
    holds: (method) => {
      const kinds = Object.values(method.kinds);
      for (const { fields = [] } of kinds) {
        for (const { input, options } of fields) expect((options ?? []).length > 1).toBe(input === "choice");
      }
    },
  },
  {
    name: "has a stage for every kind, and known kinds in stages and relations",
    holds: (method) => {
      const kindIds = Object.keys(method.kinds);
      const allowed = method.stages.flatMap(({ allows }) => allows);
      expect([...new Set(allowed)].toSorted()).toEqual(kindIds.toSorted());
      for (const { allows } of method.stages) unique(allows);
      for (const { from, to } of method.relations) {
        expect(kindIds).toContain(from);
        expect(kindIds).toContain(to);
      }
    },
  },
  {
    name: "takes each kind of fact over at most once, as a known kind into a known area",
    holds: (method) => {
      const kindIds = Object.keys(method.kinds);
      const { takesOver = [] } = method;
      unique(takesOver.map(({ outcome }) => outcome));
      for (const { as, area } of takesOver) {
        expect(kindIds).toContain(as);
        expect(method.areas.map(({ id }) => id)).toContain(area);
      }
    },
  },
  {
    name: "has a plane on one of its areas, with figures that its kind has fields for",
    holds: (method) => {
      const { plane } = method;
      if (!plane) return;
      expect(method.areas.map(({ id }) => id)).toContain(plane.area);
      const numbers = (method.kinds[plane.kind]?.fields ?? []).filter(({ input }) => input === "number");
      expect(numbers.map(({ id }) => id)).toEqual(expect.arrayContaining([plane.x.field, plane.y.field]));
    },
  },
  {
    name: "lets groups work apart up to a stage that it has, and lays their boards together after",
    holds: (method, exporters) => {
      const { apartUntil, overlay } = method;
      if (apartUntil === undefined && overlay === undefined) return;
      if (apartUntil !== undefined) expect(method.stages.map(({ id }) => id)).toContain(apartUntil);
      expect(exporters.some(({ writeTogether }) => writeTogether !== undefined)).toBe(true);
    },
  },
  {
    name: "has stages with time, an area and a prompt of two sentences at most",
    holds: (method) => {
      const areaIds = method.areas.map(({ id }) => id);
      for (const { minutes, area, prompt } of method.stages) {
        expect(minutes).toBeGreaterThan(0);
        expect(areaIds).toContain(area);
        expect(prompt.match(/[.?!](?:\s|$)/gu)?.length ?? 0).toBeLessThanOrEqual(2);
      }
    },
  },
  {
    name: "has areas with room between them",
    holds: (method) => {
      for (const [one, other] of pairs(method.areas)) {
        expect(overlap(one.box, other.box, 79), `${one.id} and ${other.id}`).toBe(false);
      }
    },
  },
  {
    name: "opens kinds that it has, and comes to an end",
    holds: (method) => {
      const { opens = [] } = method;
      unique(opens.map(({ kind }) => kind));
      const into = new Map(opens.map((one) => [one.kind, one.into]));
      for (const { kind, into: first } of opens) {
        expect(Object.keys(method.kinds)).toEqual(expect.arrayContaining([kind, first]));
        let steps = 0;
        for (let next = into.get(kind); next !== undefined && steps <= opens.length; next = into.get(next))
          steps += 1;
        expect(steps).toBeLessThanOrEqual(opens.length);
      }
    },
  },
];
