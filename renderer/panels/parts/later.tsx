import { whenIdle } from "#renderer/session/window/idle.ts";
import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import { say } from "#shared/text/say.ts";

type Load = () => Promise<unknown>;

const waiting: Load[] = [];

function NotLoaded() {
  return <p role="alert">{say("part.notLoaded")}</p>;
}

/** A component that is loaded when it is shown for the first time, or by `loadTheRest` before. */
export function later<Props>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> {
  waiting.push(load);
  return lazy(() => load().catch(() => ({ default: NotLoaded })));
}

/**
 * Loads what else may be shown, one after the other while the window has nothing to do: a page goes on without the
 * host that it came from, and must have all its parts by then. `more` is loaded first.
 */
export async function loadTheRest(more: readonly Load[]): Promise<void> {
  waiting.push(...more.toReversed());
  for (let load = waiting.pop(); load; load = waiting.pop()) {
    await new Promise<void>((done) => {
      whenIdle(done, 2_000);
    });
    // What cannot be had now is asked for again when it is shown.
    await load().catch(() => undefined);
  }
}
