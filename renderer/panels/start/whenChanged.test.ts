import { expect, test } from "vitest";
import { whenChanged } from "./whenChanged.ts";

const now = Date.parse("2026-11-23T12:00:00.000Z");

test.each([
  ["2026-11-23T11:59:40.000Z", "now"],
  ["2026-11-23T11:45:00.000Z", "15 minutes ago"],
  ["2026-11-23T09:00:00.000Z", "3 hours ago"],
  ["2026-11-22T11:00:00.000Z", "yesterday"],
  ["2026-11-18T11:00:00.000Z", "5 days ago"],
  ["2026-11-10T12:00:00.000Z", "Nov 10, 2026"],
  // A clock that was set back.
  ["2026-11-23T12:05:00.000Z", "now"],
])("%s was %s", (iso, words) => {
  expect(whenChanged(iso, now, "en-US")).toBe(words);
});

test("speaks the person's language", () => {
  expect(whenChanged("2026-11-22T11:00:00.000Z", now, "de")).toBe("gestern");
});
