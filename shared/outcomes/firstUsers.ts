import type { Item } from "./outcome.ts";

/** Who gets each of several items first, where that is the same for all: said once and not beside every one of them. */
export function usersOfAll(items: readonly Pick<Item, "firstUsers">[]): readonly string[] {
  const [first, ...rest] = items;
  if (!first || rest.length === 0) return [];
  const all = (users: readonly string[]) => JSON.stringify(users);
  return rest.every(({ firstUsers }) => all(firstUsers) === all(first.firstUsers)) ? first.firstUsers : [];
}

/** Users on one line; each may have commas of its own. */
export function usersText(users: readonly string[]): string {
  return users.join("; ");
}
