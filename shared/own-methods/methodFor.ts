import type { Control } from "#shared/board/board.ts";
import { methodOf } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";

/**
 * The method of a workshop: one of Groundwork's, else the one whose definition goes along with it; undefined where it is
 * neither. What reads definitions is loaded when there is one.
 */
export async function methodFor({
  method,
  definition,
}: Pick<Control, "method" | "definition">): Promise<Method | undefined> {
  const known = methodOf(method);
  if (known || definition === undefined) return known;
  const { methodOfText } = await import("./read.ts");
  const own = methodOfText(definition);
  return own?.id === method ? own : undefined;
}
