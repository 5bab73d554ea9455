import { expect, test } from "vitest";
import { workshopOf } from "./board.test-support.ts";
import { heldOn } from "./workshopDays.ts";

const workshop = workshopOf("m", []);
const held = (...days: readonly string[]) => {
  const stageLog = days.map((day, place) => ({ stage: `s${place}`, at: `${day}T13:00:00Z` }));
  return heldOn({ ...workshop, control: { ...workshop.control, stageLog } });
};

test("was held on the days on which stages were opened, each named once", () => {
  expect(held("2026-03-04", "2026-03-04")).toBe("2026-03-04");
  expect(held("2026-03-04", "2026-03-09", "2026-03-05")).toBe("2026-03-04, 2026-03-05 and 2026-03-09");
});

test("was held when it was made as long as no stage was opened, and on no day that nobody knows", () => {
  expect(held()).toBe("2026-03-02");
  expect(heldOn({ ...workshop, control: { ...workshop.control, createdAt: "" } })).toBe("");
});
