import type { Element } from "#shared/board/board.ts";
import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";

const longest = 160;

/** The words of an element on one line, not too many; "" if it has none. */
export function oneLine(element: Element): string {
  if (element.type === "stroke") return "";
  const line = element.text
    .slice(0, 4 * longest)
    .replaceAll(/\s+/gu, " ")
    .trim();
  if (line.length <= longest) return line;
  const cut = line
    .slice(0, longest)
    .toWellFormed()
    .replace(/\uFFFD$/u, "");
  return `${cut.trimEnd()}…`;
}

/** What an element is: its kind's label or its type. */
export function whatItIs(element: Element, method: Method): string {
  return element.type === "sticky"
    ? (method.kinds[element.kind]?.label ?? element.kind)
    : say(`board.type.${element.type}`);
}

/** An element's words, or what it is where it has none. */
export function excerptOf(element: Element, method: Method): string {
  const line = oneLine(element);
  return line === "" ? say("outline.unnamed", { what: whatItIs(element, method) }) : line;
}
