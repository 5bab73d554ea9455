import { matchSorter } from "match-sorter";
import type { Command } from "#shared/commands/command.ts";
import { readable } from "#shared/commands/keys.ts";
import type { Situation } from "#shared/commands/situation.ts";
import type { AgendaItem } from "#shared/methods/agenda.ts";
import { say } from "#shared/text/say.ts";
import type { SearchItem } from "./SearchDialog.tsx";

/** What the palette offers: a command, or with `stage` the place of a stage in the agenda. */
export interface PaletteItem extends SearchItem {
  readonly stage?: number;
}

/** What can be done now, in the order of the menus. What only makes sense as a key, such as a nudge, is left out. */
export function paletteItems(
  commands: readonly Command[],
  now: Situation,
  agenda: readonly Pick<AgendaItem, "id" | "title">[],
  mac: boolean,
): readonly PaletteItem[] {
  const offered = commands
    .filter(
      (command) => (command.menu !== undefined || command.context === true) && command.id !== "view.palette",
    )
    .filter((command) => command.when(now))
    .map(({ id, title, titleNow, keys, menu }): PaletteItem => ({
      id,
      title: titleNow?.(now) ?? title,
      note: menu && say(`menu.${menu.place}`),
      keys: keys?.[0] === undefined ? undefined : readable(keys[0], mac),
    }));
  const stages = agenda.map(({ id, title }, stage): PaletteItem => ({
    id: `stage.${id}`,
    title: say("palette.stage", { title }),
    note: say("palette.stagePlace", { place: stage + 1 }),
    stage,
  }));
  return [...offered, ...stages];
}

/** Best match first; without a query what was used most recently, then all in their order. */
export function rankedItems(
  items: readonly PaletteItem[],
  query: string,
  recent: readonly string[],
): readonly PaletteItem[] {
  if (query.trim() === "") {
    const placeOf = ({ id }: PaletteItem) => {
      const place = recent.indexOf(id);
      return place < 0 ? recent.length : place;
    };
    return items.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
  return matchSorter(items, query.trim(), {
    keys: [
      "title",
      { key: (item) => `${item.note ?? ""} ${item.title}`, maxRanking: matchSorter.rankings.CONTAINS },
    ],
    baseSort: (a, b) => a.index - b.index,
  });
}
