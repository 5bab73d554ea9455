import fc from "fast-check";
import { expect, test } from "vitest";
import { findInvitation, readJoinLink, workshopIdForm, writeJoinLink } from "./joinLink.ts";

test("a link reads back as it was written, whole or as its fragment", () => {
  const link = writeJoinLink("http://192.168.0.7:47630/", {
    workshop: "k7m2q9x4ta",
    token: "5X3qk0bDkQvN0yV8Q3H1Zw",
  });
  expect(link).toBe("http://192.168.0.7:47630/#join=k7m2q9x4ta.5X3qk0bDkQvN0yV8Q3H1Zw");
  const read = { workshop: "k7m2q9x4ta", token: "5X3qk0bDkQvN0yV8Q3H1Zw" };
  expect(readJoinLink(link)).toEqual(read);
  expect(readJoinLink(new URL(link).hash)).toEqual(read);
});

test.each([
  "",
  "#",
  "http://host/",
  "#join=",
  "#join=k7m2q9x4ta",
  "#join=k7m2q9x4ta.short",
  "#join=../../etc/.5X3qk0bDkQvN0yV8Q3H1Zw",
])("%j is no join link", (link) => {
  expect(readJoinLink(link)).toBeUndefined();
});

test("whatever is read as a link names a workshop in the form of an id", () => {
  fc.assert(
    fc.property(fc.string(), (tail) => {
      const read = readJoinLink(`#join=${tail}`);
      if (read) expect(read.workshop).toMatch(workshopIdForm);
    }),
  );
});

test("an invitation is found in what was pasted around it", () => {
  const link = { workshop: "k7m2q9x4ta", token: "5X3qk0bDkQvN0yV8Q3H1Zw" };
  const written = writeJoinLink("https://board.example.org/", link);
  for (const pasted of [written, `  ${written}\n`, `Join here: <${written}>.`, `"${written}"`])
    expect(findInvitation(pasted)).toEqual({ address: "https://board.example.org/", link });
  expect(findInvitation(writeJoinLink("http://[fd00::2]:47630/", link))).toEqual({
    address: "http://[fd00::2]:47630/",
    link,
  });
  for (const other of [
    "",
    "https://board.example.org/",
    "#join=k7m2q9x4ta.5X3qk0bDkQvN0yV8Q3H1Zw",
    "file:///etc/#join=k7m2q9x4ta.5X3qk0bDkQvN0yV8Q3H1Zw",
    "http://#join=k7m2q9x4ta.5X3qk0bDkQvN0yV8Q3H1Zw",
    "http://a:b:c/#join=k7m2q9x4ta.5X3qk0bDkQvN0yV8Q3H1Zw",
    "https://board.example.org/path#join=k7m2q9x4ta.5X3qk0bDkQvN0yV8Q3H1Zw",
  ])
    expect(findInvitation(other), other).toBeUndefined();
});
