import { expect, test } from "vitest";
import { documentNames } from "#shared/log/frames.ts";
import { mayWrite, roles } from "./roles.ts";

test("who may write what, locked and unlocked", () => {
  const table = roles.flatMap((role) =>
    documentNames.map((document) => [
      `${role}, ${document}`,
      mayWrite(role, document, { locked: false }),
      mayWrite(role, document, { locked: true }),
    ]),
  );
  expect(table).toEqual([
    ["facilitator, board", true, true],
    ["facilitator, control", true, true],
    ["participant, board", true, false],
    ["participant, control", false, false],
    ["observer, board", false, false],
    ["observer, control", false, false],
  ]);
});
