import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeFileName, withExtension } from "./names.ts";

const titles = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc
    .array(fc.constantFrom("con", "..", "/", "\\", " ", ".", "aux", ":", "\u202e", "👩🏽‍🚀", "\0", "é", "-"), {
      maxLength: 80,
    })
    .map((parts) => parts.join("")),
);

describe("a file name from a title", () => {
  it.each([
    ["GitLab, 31 January 2017", "GitLab, 31 January 2017.groundwork"],
    ["Ausfall: Größe & Wirkung", "Ausfall- Größe & Wirkung.groundwork"],
    ["障害の振り返り", "障害の振り返り.groundwork"],
    ["انقطاع الخدمة", "انقطاع الخدمة.groundwork"],
    ["../../etc/passwd", "etc-passwd.groundwork"],
    ["C:\\Windows\\system32", "C--Windows-system32.groundwork"],
    ["line one\nline two\ttab", "line one line two tab.groundwork"],
    ["con", "_con.groundwork"],
    [":con", "_con.groundwork"],
    ["NUL .txt", "_NUL .txt.groundwork"],
    ["com¹", "_com¹.groundwork"],
    ["constant", "constant.groundwork"],
    ["Outage.groundwork", "Outage.groundwork"],
    [".hidden", "hidden.groundwork"],
    ["-rf", "rf.groundwork"],
    ["report\u202edm.exe", "reportdm.exe.groundwork"],
    ["", "Untitled workshop.groundwork"],
    ["???", "Untitled workshop.groundwork"],
    ["\u0000\u200e", "Untitled workshop.groundwork"],
    ["🔥", "🔥.groundwork"],
  ])("%j gives %j", (title, name) => {
    expect(safeFileName(title, "groundwork")).toBe(name);
  });

  it("is the same again, also where an invisible mark stood between two spaces", () => {
    expect(safeFileName("con \u202e con", "md")).toBe("_con con.md");
  });

  it("is one that every disk takes, whatever the title", () => {
    fc.assert(
      fc.property(titles, (title) => {
        const name = safeFileName(title, "md");
        const stem = name.slice(0, -3);
        expect(name.endsWith(".md")).toBe(true);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(143);
        expect(name.isWellFormed()).toBe(true);
        expect(stem).not.toMatch(/[/\\?*:|"<>\p{Cc}\u202a-\u202e]/u);
        expect(stem).not.toMatch(/^[\s.-]|[\s.]$|^$/);
        expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?: *\.|$)/i);
        expect(safeFileName(name, "md")).toBe(name);
      }),
    );
  });

  it("is cut between characters, not through them", () => {
    const name = safeFileName("👩🏽‍🚀".repeat(100), "md");
    expect(name.slice(0, -3).replaceAll("👩🏽‍🚀", "")).toBe("");
  });
});

describe("a path from the save dialog", () => {
  it("gets the extension once", () => {
    expect(withExtension("/home/ada/Outage", "groundwork")).toBe("/home/ada/Outage.groundwork");
    expect(withExtension("/home/ada/Outage.GroundWork", "groundwork")).toBe("/home/ada/Outage.GroundWork");
    expect(withExtension("/home/ada/Outage v1.2", "md")).toBe("/home/ada/Outage v1.2.md");
  });
});
