import { lookAt } from "#shared/methods/hints.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import { type CoachAnswer, CoachMirror, type CoachPart } from "./coachMirror.ts";

// Looks at a workshop away from the window's thread: on a board of thousands the checks take seconds.

const mirror = new CoachMirror();

async function answer(part: CoachPart): Promise<void> {
  const workshop = mirror.take(part);
  const method = await methodFor(part.method);
  if (!workshop || !method) return;
  const [checks, whys] = await Promise.all([method.checks(), method.whys()]);
  self.postMessage({ found: lookAt(workshop, checks, whys) } satisfies CoachAnswer, { transfer: [] });
}

// A check that fails ends this thread, and with it the hints; nobody's work depends on them.
self.addEventListener("message", (event: MessageEvent<CoachPart>) => void answer(event.data));
