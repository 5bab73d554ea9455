import { describe, expect, test } from "vitest";
import { type Programme, withMember, withMoved, withoutMember } from "./programme.ts";

const member = (workshop: string, method: string) => ({ workshop, title: workshop, method });
const empty: Programme = { id: "p", title: "Harbour", goal: "", members: [] };
const order = ({ members }: Programme) => members.map(({ workshop }) => workshop);

describe("a programme", () => {
  test("takes workshops in the playbook's order, one of a method after another, unknown methods last", () => {
    const all = [
      member("measures", "measures"),
      member("odd", "a method of tomorrow"),
      member("storm", "event-storming"),
      member("frame", "strategy-framing"),
      member("storm again", "event-storming"),
    ].reduce(withMember, empty);
    expect(order(all)).toEqual(["frame", "storm", "storm again", "measures", "odd"]);
  });

  test("has a workshop once, by what was told of it last, where it was put", () => {
    const two = [member("frame", "strategy-framing"), member("storm", "event-storming")].reduce(
      withMember,
      empty,
    );
    const moved = withMoved(two, "storm", -1);
    expect(order(moved)).toEqual(["storm", "frame"]);
    const told = withMember(moved, {
      ...member("storm", "event-storming"),
      title: "Way to production",
      file: "way.groundwork",
    });
    expect(order(told)).toEqual(["storm", "frame"]);
    expect(told.members[0]).toEqual({
      workshop: "storm",
      title: "Way to production",
      method: "event-storming",
      file: "way.groundwork",
    });
  });

  test("stays as it is where nothing can be moved or taken out", () => {
    const one = withMember(empty, member("frame", "strategy-framing"));
    for (const step of [1, -1] as const) expect(withMoved(one, "frame", step)).toBe(one);
    expect(withMoved(one, "nobody's", 1)).toBe(one);
    expect(withoutMember(one, "nobody's")).toEqual(one);
    expect(order(withoutMember(one, "frame"))).toEqual([]);
  });
});
