import type { Element } from "#shared/board/board.ts";
import type { Tool } from "#shared/commands/situation.ts";
import { isLooking } from "#shared/commands/insert.ts";
import type { Method } from "#shared/methods/method.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import type { SessionState } from "#renderer/session/state.ts";

type Standing = Pick<SessionState, "role" | "control">;

/** Whether the open stage lets this person add more than stickies. */
export function addsAll({ role, control }: Standing, method: Method): boolean {
  return role === "facilitator" || !control || rulesOf(control, method).tools === "everything";
}

/** Whether the open stage lets this person use a tool. */
export function mayUse(tool: Tool, standing: Standing, method: Method): boolean {
  return isLooking(tool) || tool.is === "sticky" || tool.is === "connector" || addsAll(standing, method);
}

/** An element as it is to this person: locked, too, where the open stage lets them not change it. */
export function asHeld<Kept extends Element>(
  element: Kept,
  { role, control }: Standing,
  { method, isOwn }: { readonly method: Method; readonly isOwn: (element: Element) => boolean },
): Kept {
  if (element.locked || role !== "participant" || !control) return element;
  const { move } = rulesOf(control, method);
  if (move === "everyone" || (move === "own" && isOwn(element))) return element;
  return { ...element, locked: true };
}
