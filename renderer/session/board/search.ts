import type { Element, Point } from "#shared/board/board.ts";
import type { Method } from "#shared/methods/method.ts";

const folded = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLocaleLowerCase();

/** Ids of the elements whose text, facts, kind or id has the words of a query, from the top left to the bottom right. */
export function search(elements: readonly Element[], method: Method, query: string): string[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = elements.filter((element) => {
    const parts = [element.id];
    if ("text" in element) parts.push(element.text);
    if (element.type === "sticky")
      parts.push(method.kinds[element.kind]?.label ?? "", ...Object.values(element.fields));
    const text = folded(parts.join("\n"));
    return words.every((word) => text.includes(word));
  });
  const at = ({ box }: Element): Point => [box[0], box[1]];
  return found.toSorted((a, b) => at(a)[0] - at(b)[0] || at(a)[1] - at(b)[1]).map((element) => element.id);
}
