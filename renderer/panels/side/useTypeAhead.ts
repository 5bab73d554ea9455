import { type KeyboardEvent, useRef } from "react";

/** After this long without a key, in milliseconds, typing starts anew. */
const pause = 700;

/** Jumps to the next line that begins with what is typed; true if the key was part of that. */
export interface TypeAhead {
  (event: KeyboardEvent, from: number): boolean;
  /** Whether a word is being typed. */
  readonly isOpen: () => boolean;
}

export function useTypeAhead(
  count: number,
  textAt: (place: number) => string,
  goTo: (place: number) => void,
): TypeAhead {
  const typed = useRef({ text: "", at: -Infinity });
  const isOpen = () => performance.now() - typed.current.at < pause && typed.current.text !== "";
  const press = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, from: number) => {
    if (ctrlKey || metaKey || altKey || [...key].length !== 1 || (key === " " && !isOpen())) return false;
    const text = (isOpen() ? typed.current.text : "") + key.toLocaleLowerCase();
    typed.current = { text, at: performance.now() };
    // A word that grows may still be the one it stands on; a first letter asks for the next.
    const first = text.length > 1 ? 0 : 1;
    for (let step = first; step < count + first; step += 1) {
      const place = (from + step) % count;
      if (!textAt(place).toLocaleLowerCase().startsWith(text)) continue;
      goTo(place);
      break;
    }
    return true;
  };
  return Object.assign(press, { isOpen });
}
