import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FoundFile, matchFolder, mergeProgrammes, programmeOfFolder } from "./folder.ts";
import type { Member, Programme } from "./programme.ts";

const member = (workshop: string, file?: string): Member => ({
  workshop,
  title: `Title of ${workshop}`,
  method: "measures",
  ...(file !== undefined && { file }),
});
const found = (workshop: string, file: string): FoundFile => ({ ...member(workshop), file });
const programme = (...members: readonly Member[]): Programme => ({
  id: "p",
  title: "Harbour",
  goal: "",
  members,
});
const order = ({ members }: Programme) => members.map(({ workshop }) => workshop);

describe("a programme beside its folder", () => {
  test("has what lies there, finds what was renamed, and misses what is gone", () => {
    const {
      programme: now,
      gone,
      strangers,
    } = matchFolder(
      programme(member("a", "a.groundwork"), member("b", "b.groundwork"), member("c", "c.groundwork")),
      [found("a", "a.groundwork"), found("b", "better.groundwork"), found("x", "x.groundwork")],
    );
    expect(now.members.map(({ file }) => file)).toEqual([
      "a.groundwork",
      "better.groundwork",
      "c.groundwork",
    ]);
    expect(gone).toEqual(["c"]);
    expect(strangers).toEqual([found("x", "x.groundwork")]);
  });

  test("does not call gone what cannot be read, nor what never had a file", () => {
    const { gone } = matchFolder(programme(member("a", "a.groundwork"), member("b")), [], ["a.groundwork"]);
    expect(gone).toEqual([]);
  });

  test("keeps to the file it names where there are copies", () => {
    const copies = [found("a", "a copy.groundwork"), found("a", "a.groundwork")];
    const { programme: now, strangers } = matchFolder(programme(member("a", "a.groundwork")), copies);
    expect(now.members[0]?.file).toBe("a.groundwork");
    expect(strangers).toEqual([copies[0]]);
  });

  test("is made of all workshops where the folder tells of none, each once", () => {
    const made = programmeOfFolder({ id: "p", title: "harbour" }, [
      found("a", "1.groundwork"),
      found("a", "2.groundwork"),
      found("b", "b.groundwork"),
    ]);
    expect(made.members.map(({ file }) => file)).toEqual(["1.groundwork", "b.groundwork"]);
  });
});

describe("a programme that two have changed", () => {
  const base = programme(member("a"), member("b"), member("c"));

  test("has the words of whoever changed them, and ours where both did", () => {
    const ours = { ...base, title: "Ours", goal: "Soon" };
    const theirs = { ...base, title: "Theirs" };
    expect(mergeProgrammes(base, ours, theirs)).toMatchObject({ title: "Ours", goal: "Soon" });
    expect(mergeProgrammes(base, base, theirs).title).toBe("Theirs");
  });

  test("has what either added, not what either took out, and the order of whoever changed that", () => {
    const ours = programme(member("c"), member("a"), member("b"), member("ours"));
    const theirs = programme(member("a"), member("c"), member("theirs"));
    expect(order(mergeProgrammes(base, ours, theirs))).toEqual(["c", "a", "ours", "theirs"]);
  });

  test("takes over what is told anew of a workshop", () => {
    const theirs = programme(member("a", "a.groundwork"), member("b"), member("c"));
    expect(mergeProgrammes(base, base, theirs).members[0]?.file).toBe("a.groundwork");
  });

  const some = fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"))
    .map((ids) => programme(...ids.map((id) => member(id))));
  test("is theirs where we changed nothing, ours where they did not, and has no workshop twice", () => {
    fc.assert(
      fc.property(some, some, some, (was, ours, theirs) => {
        expect(mergeProgrammes(was, was, theirs)).toEqual(theirs);
        expect(mergeProgrammes(was, ours, was)).toEqual(ours);
        const both = order(mergeProgrammes(was, ours, theirs));
        expect(new Set(both).size).toBe(both.length);
      }),
    );
  });
});
