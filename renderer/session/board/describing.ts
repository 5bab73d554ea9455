import type { Element } from "#shared/board/board.ts";
import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";

/** The most characters of a text that a screen reader is given. */
const longestHeard = 500;

/** An element in words, for a screen reader; nothing for none. */
export function inWords(element: Element | undefined, method: Method): string {
  if (!element) return "";
  const own = "text" in element ? element.text : "";
  const heard = own.length > longestHeard ? `${own.slice(0, longestHeard).toWellFormed()}…` : own;
  const text = heard === "" ? say("board.empty") : heard;
  const name =
    element.type === "sticky"
      ? (method.kinds[element.kind]?.label ?? element.kind)
      : say(`board.type.${element.type}`);
  return say(element.locked ? "board.describeLocked" : "board.describe", { name, text });
}
