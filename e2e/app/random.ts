/** Numbers that are the same for the same seed: `below(6)` is one of 0 to 5. */
export interface Random {
  readonly seed: number;
  readonly below: (end: number) => number;
}

/** With `SEED` in the environment the run that printed it is made again; a purpose of its own gives numbers of its own. */
export function random(purpose: string): Random {
  const given = Number(process.env["SEED"]);
  const seed = Number.isSafeInteger(given) && given > 0 ? given : Date.now() % 2 ** 32;
  let state = Math.imul(seed, purpose.length);
  return {
    seed,
    below: (end) => {
      // Mulberry32.
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
    },
  };
}
