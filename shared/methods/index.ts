import type { Method } from "./method.ts";
import * as playbook from "./playbook.ts";

/** All methods, in the order of the playbook: each takes up what those before it have found. */
export const methods: readonly Method[] = Object.values<Method>(playbook).toSorted(
  (one, other) => (one.order ?? 0) - (other.order ?? 0),
);

/** The method with this id; undefined if this version of the app does not have it. */
export function methodOf(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}
