import { newId } from "#shared/board/ids.ts";

const name = "groundwork.person";

/** The id of whoever works at this device: the same in all its workshops, another on every other device. */
export function personHere(): string {
  try {
    const known = localStorage.getItem(name);
    if (known !== null) return known;
    const id = newId();
    localStorage.setItem(name, id);
    return id;
  } catch {
    // Storage may be refused; then the id lasts as long as the window.
    return newId();
  }
}
