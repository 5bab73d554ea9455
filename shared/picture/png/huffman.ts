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
  const next = new Uint32Array(longest + 1);
  for (let length = 1, first = 0; length <= longest; length += 1) {
    const shorter = length - 1;
    first = (first + (shorter === 0 ? 0 : lengths.filter((one) => one === shorter).length)) << 1;
    next[length] = first;
  }
  const bits = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const code = next[length] ?? 0;
    bits[symbol] = reversed(code, length);
    next[length] = code + 1;
  }
  return { lengths, bits };
}

/** The seldomest two are joined until one is left; whoever is joined lies a bit deeper. */
function lengthsFor(counts: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const leaves = [...counts.keys()]
    .filter((symbol) => symbol < 2 || counts[symbol] !== 0)
    .toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0));
  // Leaves, then what was joined of them, each in the order of their counts.
  const sums = leaves.map((symbol) => counts[symbol] ?? 0);
  const parents: number[] = [];
  let leaf = 0;
  let joined = leaves.length;
  const seldomest = (): number => {
    const isLeaf =
      leaf < leaves.length && (joined >= sums.length || (sums[leaf] ?? 0) <= (sums[joined] ?? 0));
    if (isLeaf) leaf += 1;
    else joined += 1;
    return (isLeaf ? leaf : joined) - 1;
  };
  while (sums.length < 2 * leaves.length - 1) {
    const [one, other] = [seldomest(), seldomest()];
    parents[one] = sums.length;
    parents[other] = sums.length;
    sums.push((sums[one] ?? 0) + (sums[other] ?? 0));
  }
  const depths: number[] = [];
  for (let node = sums.length - 1; node >= 0; node -= 1)
    depths[node] = node === sums.length - 1 ? 0 : (depths[parents[node] ?? 0] ?? 0) + 1;
  for (const [at, symbol] of leaves.entries()) lengths[symbol] = depths[at] ?? 0;
  if (lengths.every((length) => length <= longest)) return lengths;
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
