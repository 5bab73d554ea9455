import type { Hot } from "./results.ts";

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** The functions in which a profile's time went, in milliseconds per event. */
export function hotOf({ nodes, samples = [], timeDeltas = [] }: Profile, events: number): Hot {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ownOf = new Map<number, number>();
  samples.forEach((id, index) => {
    ownOf.set(id, (ownOf.get(id) ?? 0) + Math.max(0, timeDeltas[index] ?? 0) / 1000);
  });
  const own = new Map<string, number>();
  const whole = new Map<string, number>();
  const add = (map: Map<string, number>, name: string, time: number) =>
    map.set(name, (map.get(name) ?? 0) + time);
  const walk = (id: number, above: ReadonlySet<string>): number => {
    const node = byId.get(id);
    if (!node) return 0;
    const { functionName, url, lineNumber } = node.callFrame;
    const name = `${functionName || "(anonymous)"} ${url.split("/").at(-1)?.slice(0, 24) ?? ""}:${lineNumber + 1}`;
    const within = new Set([...above, name]);
    let time = ownOf.get(id) ?? 0;
    add(own, name, time);
    for (const child of node.children ?? []) time += walk(child, within);
    // A function that calls itself counts once.
    if (!above.has(name)) add(whole, name, time);
    return time;
  };
  const [root] = nodes;
  if (root) walk(root.id, new Set());
  const top = (map: Map<string, number>, most: number) =>
    [...map]
      .filter(([name]) => !/^\((root|idle)\)/.test(name))
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([name, time]) => `${(time / events).toFixed(2)} ${name}`);
  return { own: top(own, 14), whole: top(whole, 30) };
}
