import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { controlMap } from "./documents.ts";
import {
  extendedTimer,
  leftOf,
  moodOf,
  pausedTimer,
  readTimer,
  resumedTimer,
  setTimer,
  startedTimer,
  type Timer,
} from "./timer.ts";

const minute = 60_000;
const noon = Date.UTC(2026, 10, 23, 12);

const stored = (timer: Timer | undefined) => {
  const doc = new Y.Doc();
  setTimer(doc, timer);
  return readTimer(doc);
};

test("it is calm, then nearly over at a fifth left, all but over at a twentieth, then over", () => {
  const timer = startedTimer(100, noon);
  const moods = [0, 79.9, 80, 94.9, 95, 99.9, 100, 130].map((minutes) =>
    moodOf(timer, noon + minutes * minute),
  );
  expect(moods).toEqual(["calm", "calm", "soon", "soon", "last", "last", "over", "over"]);
});

test("the time over is shown as overrun", () => {
  expect(leftOf(startedTimer(5, noon), noon + 7 * minute)).toBe(-2 * minute);
});

test("while it is paused no time passes, and it runs on with what was left", () => {
  const paused = pausedTimer(startedTimer(10, noon), noon + 4 * minute);
  expect(leftOf(paused, noon + 99 * minute)).toBe(6 * minute);
  const resumed = resumedTimer(paused, noon + 30 * minute);
  expect(leftOf(resumed, noon + 30 * minute)).toBe(6 * minute);
  expect(moodOf(resumed, noon + 30 * minute)).toBe("calm");
});

test("more minutes are added to what is left, and one that is over gets them from now on", () => {
  const timer = startedTimer(10, noon);
  expect(leftOf(extendedTimer(timer, 5, noon), noon)).toBe(15 * minute);
  expect(leftOf(extendedTimer(timer, 1, noon + 20 * minute), noon + 20 * minute)).toBe(minute);
  const late = pausedTimer(timer, noon + 20 * minute);
  expect(leftOf(extendedTimer(late, 1, noon), noon)).toBe(minute);
});

test("pausing and resuming any number of times takes no time away", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 100_000 }), { maxLength: 9 }), (waits) => {
      let now = noon;
      let timer = startedTimer(10, now);
      let ran = 0;
      for (const [turn, wait] of waits.entries()) {
        if (timer.is === "running") ran += wait;
        now += wait;
        timer = turn % 2 === 0 ? pausedTimer(timer, now) : resumedTimer(timer, now);
      }
      expect(leftOf(timer, now)).toBe(10 * minute - ran);
    }),
  );
});

test("every timer is read back as it was set", () => {
  const timers = [
    undefined,
    startedTimer(10, noon),
    pausedTimer(startedTimer(10, noon), noon + 12 * minute),
    extendedTimer(startedTimer(10, noon), 5, noon),
  ];
  for (const timer of timers) expect(stored(timer)).toEqual(timer);
});

test("what is no timer is none", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const doc = new Y.Doc();
      controlMap(doc).set("timer", value);
      expect(readTimer(doc)).toBeUndefined();
    }),
  );
});

test("two facilitators who start at once have one timer, of one of them whole", () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  const timers = [startedTimer(5, noon), startedTimer(20, noon + 3)];
  setTimer(one, timers[0]);
  setTimer(other, timers[1]);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  expect(readTimer(one)).toEqual(readTimer(other));
  expect(timers).toContainEqual(readTimer(one));
});
