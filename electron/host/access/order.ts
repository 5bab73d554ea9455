import * as Y from "yjs";

/** Types in types, and values in values: a board has three of either. What is nested without end breaks whoever reads it. */
const deepest = { types: 16, values: 64 } as const;

type Struct = Y.Item | Y.GC | Y.Skip;

/**
 * Whether an update can be applied whole, given that nothing it needs is missing in the end: nothing in it comes before
 * what it needs, nothing is in itself, and nothing is nested deeper than people who open it can read. Yjs would break
 * over it, or keep it and all that comes after it waiting for ever. `unknown` if that cannot be told before what was
 * let in already is applied.
 */
export function orderOf(
  structs: readonly Struct[],
  { doc, clockOf }: { readonly doc: Y.Doc; readonly clockOf: (client: number) => number },
): "good" | "bad" | "unknown" {
  const courses = new Map<number, Course>();
  for (const struct of structs) {
    const course = courses.get(struct.id.client);
    if (course) course.structs.push(struct);
    else courses.set(struct.id.client, { structs: [struct], at: 0 });
  }
  const reached = new Map<number, number>();
  const reachOf = (client: number): number => reached.get(client) ?? clockOf(client);
  const depths = new Map<Struct, number | undefined>();
  const depthAt = (id: Y.ID): number | undefined => {
    const struct = structAt(courses.get(id.client)?.structs ?? [], id.clock);
    return struct && depths.has(struct) ? depths.get(struct) : depthIn(doc, id);
  };
  const waiting = new Map<Struct, Course[]>();
  const ready = [...courses.values()];
  for (let course = ready.pop(); course; course = ready.pop()) {
    for (; course.at < course.structs.length; course.at += 1) {
      const struct = course.structs[course.at];
      if (!struct) break;
      const { client, clock } = struct.id;
      const missing = neededBy(struct).find((id) => id.clock >= reachOf(id.client));
      if (missing) {
        const needed = structAt(courses.get(missing.client)?.structs ?? [], missing.clock);
        if (missing.client === client || !needed) return "bad";
        const others = waiting.get(needed);
        if (others) others.push(course);
        else waiting.set(needed, [course]);
        break;
      }
      const depth = depthOf(struct, depthAt);
      depths.set(struct, depth);
      if (struct instanceof Y.Item) {
        if (!isPlain(struct.content)) return "bad";
        if (struct.content instanceof Y.ContentType) {
          if (depth === undefined) return "unknown";
          if (depth >= deepest.types) return "bad";
        }
      }
      reached.set(client, Math.max(reachOf(client), clock + struct.length));
      for (const freed of waiting.get(struct) ?? []) ready.push(freed);
    }
  }
  return [...courses.values()].every(({ structs: all, at }) => at === all.length) ? "good" : "bad";
}

interface Course {
  readonly structs: Struct[];
  at: number;
}

/** The one of a client id's structs, which follow each other, that has a clock. */
function structAt(structs: readonly Struct[], clock: number): Struct | undefined {
  let [first, end] = [0, structs.length];
  while (end - first > 1) {
    const middle = (first + end) >> 1;
    if ((structs[middle]?.id.clock ?? Infinity) <= clock) first = middle;
    else end = middle;
  }
  const found = structs[first];
  return found && found.id.clock <= clock && clock < found.id.clock + found.length ? found : undefined;
}

function neededBy(struct: Struct): readonly Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const { origin, rightOrigin, parent } = struct;
  return [origin, rightOrigin, parent instanceof Y.ID ? parent : null].filter((id) => id !== null);
}

/** In how many types a struct lies; undefined if that is not known. */
function depthOf(struct: Struct, depthAt: (id: Y.ID) => number | undefined): number | undefined {
  if (!(struct instanceof Y.Item)) return 0;
  const { origin, rightOrigin, parent } = struct;
  const beside = origin ?? rightOrigin;
  // Where neighbours are known they tell the parent.
  if (beside) return depthAt(beside);
  if (!(parent instanceof Y.ID)) return 0;
  const depth = depthAt(parent);
  return depth === undefined ? undefined : depth + 1;
}

function depthIn(doc: Y.Doc, id: Y.ID): number | undefined {
  if (id.clock >= Y.getState(doc.store, id.client)) return undefined;
  const structs = doc.store.clients.get(id.client) ?? [];
  let struct: Struct | null | undefined = structs[Y.findIndexSS(structs, id.clock)];
  let depth = 0;
  for (; struct instanceof Y.Item && depth <= deepest.types; depth += 1) {
    const { parent }: Y.Item = struct;
    struct = parent instanceof Y.AbstractType ? parent._item : null;
    if (!struct) break;
  }
  return depth;
}

/** Whether everybody can read it: no document in a document, nothing of XML, and no value in values without end. */
function isPlain(content: Y.Item["content"]): boolean {
  if (content instanceof Y.ContentDoc) return false;
  if (content instanceof Y.ContentType)
    return [Y.Map, Y.Text, Y.Array].some((one) => content.type.constructor === one);
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return content.arr.every((value: unknown) => isShallow(value, deepest.values));
  if (content instanceof Y.ContentEmbed) return isShallow(content.embed, deepest.values);
  return !(content instanceof Y.ContentFormat) || isShallow(content.value, deepest.values);
}

function isShallow(value: unknown, most: number): boolean {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return true;
  return most > 0 && Object.values(value).every((one) => isShallow(one, most - 1));
}
