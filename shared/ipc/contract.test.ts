import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { events, requests } from "./contract.ts";
import { contentSecurityPolicy, desktopSecurityPolicy } from "./policy.ts";

const grant = "0123456789abcdef0123456789abcdef";
const bytes = new Uint8Array([1, 2, 3]);

function wish() {
  const file = {
    path: "strategy/strategy.docx",
    part: "strategy",
    from: ["w"],
    of: ["w/a"],
    content: bytes,
    lines: "abcd",
    how: { order: "wsjf" },
  };
  const workshop = { id: "w", title: "Outage", date: "2025-09-02" };
  return { title: "Outage", workshops: [workshop], parts: ["strategy"], files: [file] };
}

const fair: Readonly<Record<keyof typeof requests, unknown>> = {
  "file.saveAs": { workshop: "k7m2q9x4ta", suggestedName: "Outage", bytes },
  "file.save": { grant, bytes },
  "file.open": {},
  "file.openRecent": { grant },
  "file.recent": {},
  "file.forget": { grant },
  "file.reveal": { grant },
  "file.exportText": { suggestedName: "Outage", text: "# Outage\n", extension: "md" },
  "file.exportPicture": { suggestedName: "Outage", bytes, extension: "png" },
  "file.exportPdf": {
    suggestedName: "Outage",
    html: "<!doctype html>",
    paper: { size: "A4", landscape: false, of: "document" },
  },
  "folder.choose": { owner: "k7m2q9x4ta" },
  "folder.known": { owner: "k7m2q9x4ta" },
  "folder.read": { grant },
  "folder.edited": { grant },
  "folder.compare": { grant, wish: wish() },
  "folder.write": { grant, wish: wish(), agreed: { replace: ["strategy/strategy.md"], remove: [] } },
  "folder.stop": {},
  "folder.reveal": { grant },
  "programme.choose": { purpose: "open" },
  "programme.look": { folder: grant },
  "programme.read": { folder: grant, name: "Outage.groundwork" },
  "programme.follow": { folder: grant, name: "Outage.groundwork", workshop: "k7m2q9x4ta" },
  "programme.add": { folder: grant, workshop: "k7m2q9x4ta", suggestedName: "Outage", bytes },
  "programme.write": { folder: grant, text: "{}", was: null },
  "programme.reveal": { folder: grant },
  "programme.watch": { folders: [grant] },
  "methods.list": {},
  "methods.open": {},
  "menu.update": { commands: [{ id: "edit.undo", enabled: true, title: "Undo move" }], writing: false },
  "edit.clipboard": { action: "paste" },
  "share.start": { workshop: "k7m2q9x4ta", bytes, device: "A".repeat(32) },
  "share.renew": { role: "observer" },
  "share.people": {},
  "share.remove": { person: "0123456789abcdef0123" },
  "share.stop": {},
  "share.announce": { title: "Outage" },
  "nearby.look": { on: true },
  "room.byCode": { address: "http://192.168.1.20:47630/", code: "KFMRTZ" },
  "room.move": {
    address: "http://192.168.1.20:47630/",
    workshop: "k7m2q9x4ta",
    token: "A".repeat(32),
    device: "B".repeat(32),
    links: (["facilitator", "participant", "observer"] as const).map((role) => ({
      role,
      link: `http://192.168.1.21:47630/#join=k7m2q9x4ta.${"C".repeat(32)}`,
    })),
  },
  "room.reach": { address: "http://192.168.1.20:47630/" },
  "room.leave": { at: "http://127.0.0.1:41000/0123456789abcdef0123456789abcdef/" },
  "window.ready": {},
  "window.closed": {},
  "window.wall": { on: true },
};

describe("a request", () => {
  it.each(Object.entries(fair))("is let through when it keeps to the contract: %s", (name, request) => {
    expect(Object.entries(requests).find(([each]) => each === name)).toBeDefined();
    for (const [each, door] of Object.entries(requests)) {
      if (each === name) expect(v.parse(door.request, request)).toEqual(request);
    }
  });

  it("is refused when it says more than it may", () => {
    for (const [name, door] of Object.entries(requests)) {
      const given = Object.entries(fair).find(([each]) => each === name)?.[1];
      expect(v.is(door.request, { ...Object(given), path: "/etc/passwd" }), name).toBe(false);
    }
  });

  it("is refused, and never throws anything but that, whatever it holds", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const door of Object.values(requests)) {
          v.safeParse(door.request, value);
          v.safeParse(door.answer, value);
        }
        for (const event of Object.values(events)) v.safeParse(event, value);
      }),
    );
  });

  it.each([
    ["a path for a grant", { grant: "../../etc/passwd", bytes }],
    ["text for bytes", { grant, bytes: "PK" }],
    ["a list for bytes", { grant, bytes: [80, 75] }],
    ["shorts for bytes", { grant, bytes: new Uint16Array(2) }],
    ["no bytes", { grant }],
  ])("to save is refused with %s", (_, request) => {
    expect(v.is(requests["file.save"].request, request)).toBe(false);
  });

  it("to export is refused for what the system would run", () => {
    for (const extension of ["exe", "sh", "desktop", "bat", "md/../x"]) {
      const request = { suggestedName: "Outage", text: "", extension };
      expect(v.is(requests["file.exportText"].request, request)).toBe(false);
      const picture = { suggestedName: "Outage", bytes, extension };
      expect(v.is(requests["file.exportPicture"].request, picture)).toBe(false);
    }
  });
});

describe("bytes", () => {
  it("may come from the other side's own world", () => {
    const foreign: unknown = runInContext("new Uint8Array([1, 2, 3])", createContext({}));
    expect(foreign).not.toBeInstanceOf(Uint8Array);
    expect(v.is(requests["file.save"].request, { grant, bytes: foreign })).toBe(true);
    expect(v.is(requests["file.save"].request, { grant, bytes: Buffer.from("PK") })).toBe(true);
  });
});

describe("an answer", () => {
  it("keeps to its own states", () => {
    const { answer } = requests["file.save"];
    expect(v.is(answer, { is: "saved" })).toBe(true);
    expect(v.is(answer, { is: "failed", reason: "full-disk", message: "The disk is full." })).toBe(true);
    expect(v.is(answer, { is: "failed", reason: "moon phase", message: "" })).toBe(false);
    expect(v.is(answer, { is: "cancelled" })).toBe(false);
  });
});

describe("the answer to sharing", () => {
  const { answer } = requests["share.start"];
  const own = "http://127.0.0.1:47630/#join=k7m2q9x4ta.AAAAAAAAAAAAAAAAAAAAAA";
  const fairAnswer = {
    is: "sharing",
    own,
    addresses: ["http://127.0.0.1:47630/"],
    code: "KFMRTZ",
    links: [{ role: "participant", link: own }],
  };

  it("has links, each for one of the roles there are", () => {
    expect(v.is(answer, fairAnswer)).toBe(true);
    expect(v.is(answer, { ...fairAnswer, links: [{ role: "admin", link: own }] })).toBe(false);
    expect(v.is(answer, { ...fairAnswer, own: "not a link" })).toBe(false);
    expect(v.is(answer, { ...fairAnswer, addresses: [] })).toBe(false);
  });

  it("may be words for why not", () => {
    expect(v.is(answer, { is: "failed", message: "The disk is full." })).toBe(true);
    expect(v.is(answer, { is: "failed" })).toBe(false);
  });
});

describe("the page's policy", () => {
  it("lets nothing in that is not named, and no script that is not the app's", () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("script-src 'self'");
    expect(contentSecurityPolicy).not.toContain("unsafe");
    expect(contentSecurityPolicy).not.toMatch(/https?:|\*/);
  });

  it("differs in the desktop's window in one thing: the app's own host on this machine", () => {
    const own = "connect-src 'self' ws://127.0.0.1:*;";
    expect(desktopSecurityPolicy).toContain(own);
    expect(desktopSecurityPolicy.replace(own, "connect-src 'self';")).toBe(contentSecurityPolicy);
  });
});
