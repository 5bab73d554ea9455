import * as v from "valibot";
import { inks } from "#shared/board/board.ts";
import { longestName, type Self } from "./presence.ts";

const place = "groundwork.self";

const stored = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(longestName)),
  color: v.picklist(inks),
});

/** The name and colour this person gave on this device; undefined before the first time. */
export function rememberedSelf(): Self | undefined {
  try {
    const parsed = v.safeParse(stored, JSON.parse(localStorage.getItem(place) ?? "null"));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

export function rememberSelf(self: Self): void {
  try {
    localStorage.setItem(place, JSON.stringify(self));
  } catch {
    // Storage may be refused; then the next visit asks again.
  }
}

/** A link that also says who comes by it, so that a page from another host need not ask again. */
export function linkFor({ name, color }: Self, link: string): string {
  return `${link}&${String(new URLSearchParams({ name, color }))}`;
}

/** Who comes by a link, if it says so; from its fragment. */
export function selfIn(fragment: string): Self | undefined {
  const said = Object.fromEntries(new URLSearchParams(fragment.slice(1)));
  const parsed = v.safeParse(stored, said);
  return parsed.success ? parsed.output : undefined;
}
