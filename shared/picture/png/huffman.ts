/** A Huffman code as deflate has them (RFC 1951, 3.2.2). */
export interface Code {
  /** How many bits each symbol takes; 0 for one that does not occur. */
  readonly lengths: Uint8Array;
  /** Each symbol's bits, the first to be written the lowest. */
  readonly bits: Uint16Array;
}

/** A code for symbols that occur so often, none longer than `longest` bits; two symbols at least are in it. */
export function codeFor(counts: Uint32Array, longest: number): Code {
  const lengths = lengthsFor(counts, longest);
  const many = new Uint32Array(longest + 1);
  for (const length of lengths) if (length > 0) many[length] = (many[length] ?? 0) + 1;
  const next = new Uint32Array(longest + 1);
  for (let length = 1, first = 0; length <= longest; length += 1) {
    first = (first + (many[length - 1] ?? 0)) << 1;
    next[length] = first;
  }
  const bits = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    const code = next[length] ?? 0;
    bits[symbol] = reversed(code, length);
    next[length] = code + 1;
  }
  return { lengths, bits };
}

/** Symbols and how often they occur are sorted in one number; there are fewer symbols than this. */
const symbols = 512;

/** The seldomest two are joined until one is left; whoever is joined lies a bit deeper. */
function lengthsFor(counts: Uint32Array, longest: number): Uint8Array {
  const keys = new Float64Array(counts.length);
  let leaves = 0;
  for (let symbol = 0; symbol < counts.length; symbol += 1) {
    const count = counts[symbol] ?? 0;
    if (count === 0 && symbol >= 2) continue;
    keys[leaves] = count * symbols + symbol;
    leaves += 1;
  }
  const sorted = keys.subarray(0, leaves).sort();
  // Leaves, then what was joined of them, each in the order of their counts.
  const nodes = 2 * leaves - 1;
  const sums = new Float64Array(nodes);
  for (let at = 0; at < leaves; at += 1) sums[at] = Math.floor((sorted[at] ?? 0) / symbols);
  const parents = new Uint16Array(nodes);
  for (let made = leaves, leaf = 0, joined = leaves; made < nodes; made += 1)
    for (let child = 0; child < 2; child += 1) {
      const isLeaf = leaf < leaves && (joined >= made || (sums[leaf] ?? 0) <= (sums[joined] ?? 0));
      const seldomest = isLeaf ? leaf : joined;
      if (isLeaf) leaf += 1;
      else joined += 1;
      parents[seldomest] = made;
      sums[made] = (sums[made] ?? 0) + (sums[seldomest] ?? 0);
    }
  const depths = new Uint8Array(nodes);
  const lengths = new Uint8Array(counts.length);
  let deepest = 0;
  for (let node = nodes - 2; node >= 0; node -= 1) {
    const depth = (depths[parents[node] ?? 0] ?? 0) + 1;
    depths[node] = depth;
    deepest = Math.max(deepest, depth);
    if (node < leaves) lengths[(sorted[node] ?? 0) % symbols] = depth;
  }
  if (deepest <= longest) return lengths;
  // Less uneven counts make a flatter tree.
  return lengthsFor(
    counts.map((count) => (count === 0 ? 0 : (count >>> 2) + 1)),
    longest,
  );
}

function reversed(code: number, length: number): number {
  let out = 0;
  for (let bit = 0; bit < length; bit += 1) out |= ((code >>> bit) & 1) << (length - 1 - bit);
  return out;
}
