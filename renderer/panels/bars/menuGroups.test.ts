import { expect, test } from "vitest";
import { menuPlaces } from "#shared/commands/command.ts";
import { commandsFor } from "#shared/commands/registry.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { menuGroups } from "./menuGroups.ts";

test("every command with a place is in exactly one menu", () => {
  const commands = commandsFor(postMortem);
  const shown = menuPlaces.flatMap((place) => menuGroups(commands, place).flat());
  expect(shown.map(({ id }) => id).toSorted()).toEqual(
    commands
      .filter(({ menu }) => menu)
      .map(({ id }) => id)
      .toSorted(),
  );
});

test("groups by hundreds, sorted by order", () => {
  const groups = menuGroups(commandsFor(undefined), "edit").map((group) =>
    group.map(({ menu }) => menu?.order ?? 0),
  );
  expect(groups.flat()).toEqual(groups.flat().toSorted((a, b) => a - b));
  for (const group of groups) expect(new Set(group.map((order) => Math.floor(order / 100))).size).toBe(1);
});
