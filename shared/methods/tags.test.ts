import { describe, expect, test } from "vitest";
import { eventStorming } from "#shared/methods/event-storming/method.ts";
import { sticky } from "#shared/outcomes/board.test-support.ts";
import { tagsOn } from "./tags.ts";

const board = [
  sticky("a", "event", "Environment requested", { fields: { system: "Tickets", took: "2 days" } }),
  sticky("b", "event", "Pipeline built", { fields: { system: "Build server", team: " " } }),
  sticky("c", "event", "Request clarified", { fields: { system: "Tickets", took: "2 weeks" } }),
];
const shown = (...fields: readonly string[]) => tagsOn(board, eventStorming, new Set(fields));

describe("tags on stickies", () => {
  test("are there on demand, for what a sticky tells, in the method's order", () => {
    expect(shown().size).toBe(0);
    expect(
      shown("took", "system")
        .get("a")
        ?.map(({ text }) => text),
    ).toEqual(["Tickets", "2 days"]);
    expect(shown("team").size).toBe(0);
    expect(shown("context").size).toBe(0);
  });

  test("have one colour for the same and others for what differs; times say nothing by theirs", () => {
    const tags = shown("took", "system");
    const colorOf = (id: string, at: number) => tags.get(id)?.[at]?.color;
    expect(colorOf("a", 0)).toBe(colorOf("c", 0));
    expect(colorOf("a", 0)).not.toBe(colorOf("b", 0));
    expect(colorOf("a", 1)).toBe("grey");
    expect(colorOf("c", 1)).toBe("grey");
  });
});
