import type { Command, MenuPlace } from "#shared/commands/command.ts";

/** The commands of one menu in their order, in groups that a line separates: each hundred is one. */
export function menuGroups(commands: readonly Command[], place: MenuPlace): readonly (readonly Command[])[] {
  const groups = new Map<number, { readonly order: number; readonly command: Command }[]>();
  for (const command of commands) {
    if (command.menu?.place !== place) continue;
    const { order } = command.menu;
    const hundred = Math.floor(order / 100);
    groups.set(hundred, [...(groups.get(hundred) ?? []), { order, command }]);
  }
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([, group]) => group.toSorted((a, b) => a.order - b.order).map(({ command }) => command));
}
