import { expect, test } from "vitest";
import { unsteered } from "#shared/board/control.ts";
import { apartIn } from "./apart.ts";
import { eventStorming } from "./event-storming/method.ts";
import { futureBackwardsCynefin } from "./future-backwards-cynefin/method.ts";
import type { Method } from "./method.ts";
import { newWorkshop } from "./newWorkshop.ts";

function at(method: Method, stage: string, more: { groupOf?: string; before?: readonly string[] } = {}) {
  const { control } = newWorkshop(method, { id: "w", title: "", by: "", at: "" });
  const log = [...(more.before ?? []), stage].map((one) => ({ stage: one, at: "" }));
  const { groupOf } = more;
  return apartIn(unsteered({ ...control, stage, stageLog: log, ...(groupOf && { groupOf }) }), method);
}

test("groups stay apart up to the stage that the method says, and are together from then on, also after going back", () => {
  expect(at(futureBackwardsCynefin, "current")).toEqual({ is: "apart", until: "Round table" });
  expect(at(futureBackwardsCynefin, "round")).toEqual({ is: "together" });
  expect(at(futureBackwardsCynefin, "current", { before: ["round"] })).toEqual({ is: "together" });
});

test("one group's board never sees the others", () => {
  expect(at(futureBackwardsCynefin, "round", { groupOf: "table00000" })).toEqual({ is: "group" });
});

test("where nothing says so, boards are together from the start", () => {
  expect(at(eventStorming, "markers")).toEqual({ is: "together" });
});
