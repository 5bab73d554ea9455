import * as v from "valibot";

const place = "groundwork.methods";
const List = v.array(v.string());

/** The definitions of methods that a browser keeps on this device, in the order in which they came. */
export function deviceMethods(): readonly string[] {
  try {
    const kept = v.safeParse(List, JSON.parse(localStorage.getItem(place) ?? "[]"));
    return kept.success ? kept.output : [];
  } catch {
    // Storage may be refused, and anybody may write into it.
    return [];
  }
}

/** Keeps definitions; whether this device does. */
export function keepDeviceMethods(definitions: readonly string[]): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(definitions));
    return true;
  } catch {
    return false;
  }
}
