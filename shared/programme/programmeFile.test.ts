import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFileInFolder } from "./fileInFolder.ts";
import type { Member, Programme } from "./programme.ts";
import { parseProgramme, ProgrammeRefused, writeProgramme } from "./programmeFile.ts";

const frame = { workshop: "stratg2509", title: "Why we are late", method: "strategy-framing" };
const harbour: Programme = {
  id: "harbour250",
  title: "Harbour platform",
  goal: "First release within three months",
  members: [
    { ...frame, file: "Why we are late.groundwork" },
    { workshop: "evstrm2509", title: "The way to production", method: "event-storming" },
  ],
};

/** What is said of a file that is refused. */
function refusal(text: string): string {
  try {
    parseProgramme(text);
  } catch (fault) {
    expect(fault).toBeInstanceOf(ProgrammeRefused);
    return fault instanceof Error ? fault.message : "";
  }
  throw new Error("It was read");
}

const changed = (change: object) => JSON.stringify({ ...JSON.parse(writeProgramme(harbour)), ...change });
const withFile = (file: string) => changed({ members: [{ ...frame, file }] });

describe("programme.json", () => {
  test("gives back what was written, in the same bytes", () => {
    const words = fc.string({ unit: "binary", minLength: 1, maxLength: 12 });
    const member: fc.Arbitrary<Member> = fc.record(
      {
        workshop: words,
        title: words,
        method: words,
        file: fc.constantFrom("a.groundwork", "Über uns, 3. März.groundwork", "x.GROUNDWORK"),
      },
      { requiredKeys: ["workshop", "title", "method"] },
    );
    const programmes: fc.Arbitrary<Programme> = fc.record({
      id: words,
      title: words,
      goal: fc.string(),
      members: fc.uniqueArray(member, { selector: ({ workshop }) => workshop, maxLength: 4 }),
    });
    fc.assert(
      fc.property(programmes, (programme) => {
        const text = writeProgramme(programme);
        const read = parseProgramme(text);
        expect(read).toEqual({ programme, warnings: [] });
        expect(writeProgramme(read.programme)).toBe(text);
      }),
    );
  });

  test("is read or refused in words, and never anything else, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((text) => changed({ members: text })),
        ),
        (text) => {
          expect(refusal(text)).toMatch(/changed/);
        },
      ),
    );
  });

  test("is known at once for damaged in a million places", { timeout: 10_000 }, () => {
    const bad = changed({ members: Array.from({ length: 400_000 }, () => ({})) });
    for (let time = 0; time < 10; time += 1) expect(refusal(bad)).toMatch(/not a programme/);
  });

  test("is known for damaged, for newer, and for somebody else's", () => {
    const text = writeProgramme(harbour);
    for (const bad of [
      "",
      text.slice(0, -20),
      changed({ title: "" }),
      changed({ members: [{ ...frame, workshop: "" }] }),
      changed({ members: [{ title: "nameless" }] }),
      changed({ format: "package" }),
      '{"name":"groundwork","version":"1.0.0"}',
    ])
      expect(refusal(bad)).toMatch(/not a programme that Groundwork can read/);
    expect(refusal(changed({ version: 7, members: "of a shape to come" }))).toMatch(/newer .*format 7/);
  });

  test.each([
    "../secret.groundwork",
    "/etc/passwd.groundwork",
    String.raw`..\secret.groundwork`,
    String.raw`C:\secret.groundwork`,
    "C:secret.groundwork",
    "deeper/one.groundwork",
    "..",
    ".hidden.groundwork",
    "line\nbreak.groundwork",
    "notes.txt",
    "",
  ])("is refused whole when it names a place outside of its folder: %j", (name) => {
    expect(isFileInFolder(name)).toBe(false);
    expect(refusal(withFile(name))).toMatch(/file outside of its folder/);
  });

  test("has two entries of one workshop once, and says which file is left alone", () => {
    const twice = changed({
      members: [
        { ...frame, file: "one.groundwork" },
        { ...frame, title: "A copy", file: "two.groundwork" },
      ],
    });
    const { programme, warnings } = parseProgramme(twice);
    expect(programme.members).toEqual([{ ...frame, file: "one.groundwork" }]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/one\.groundwork and two\.groundwork are the same workshop/);
  });
});
