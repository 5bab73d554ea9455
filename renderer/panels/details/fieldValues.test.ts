import fc from "fast-check";
import { expect, test } from "vitest";
import { keptTime, keptValue, shownTime, shownValue } from "./fieldValues.ts";

const when = { id: "when", label: "When", input: "time" } as const;

test("a time is shown to the minute, in UTC wherever the person is", () => {
  expect(shownTime("2017-01-31T17:20:00Z")).toBe("2017-01-31T17:20");
  expect(shownTime("2017-01-31T17:20:05.25Z")).toBe("2017-01-31T17:20:05");
  expect(keptTime("2017-01-31T17:20")).toBe("2017-01-31T17:20:00Z");
});

test("what is no time is shown as none and kept as none", () => {
  expect(shownTime("yesterday")).toBe("");
  expect(keptTime("yesterday")).toBe("");
  expect(shownValue(when, undefined)).toBe("");
});

test("words lose the blanks around them", () => {
  expect(keptValue({ id: "owner", label: "Owner", input: "text" }, "  Ann ")).toBe("Ann");
});

test("showing and keeping a time changes nothing but parts of a second", () => {
  const moments = fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (date) => {
      const kept = keptTime(shownTime(date.toISOString()));
      expect(Date.parse(kept)).toBe(Math.floor(date.getTime() / 1000) * 1000);
      expect(keptTime(shownTime(kept))).toBe(kept);
    }),
  );
});
