import type { Rect } from "#shared/geometry/boxes.ts";
import type { SessionState } from "#renderer/session/state.ts";

/** Whose view a window goes along with. */
export interface Leader {
  readonly person: string;
  /** Whether a facilitator asked for it, rather than this person. */
  readonly summons: boolean;
  /** What is shown while they are not here. */
  readonly view: Rect | undefined;
}

/** Whom this person's window goes along with now: the facilitator who has everyone look where they look, unless they stepped out. */
export function leaderFor(
  {
    line,
    control,
    steppedOut,
    following,
  }: Pick<SessionState, "line" | "control" | "steppedOut" | "following">,
  me: string | undefined,
): Leader | undefined {
  if (!line) return undefined;
  const summon = control?.summon;
  if (summon && summon.by !== me && summon.at !== steppedOut)
    return { person: summon.by, summons: true, view: summon.view };
  return following === undefined ? undefined : { person: following, summons: false, view: undefined };
}
