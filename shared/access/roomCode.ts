/** The letters of a room's code: without vowels, so that no word comes of them, and without look-alikes. */
export const codeLetters = "BCDFGHJKLMNPQRSTVWXZ";
export const codeLength = 6;

const form = new RegExp(`^[${codeLetters}]{${codeLength}}$`);

/** The code as somebody typed it, small, spaced or with a dash; undefined if it is none. */
export function readRoomCode(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/g, "").toUpperCase();
  return form.test(code) ? code : undefined;
}

/** The code in two groups, as it is read aloud: `KFM RTZ`. */
export function showRoomCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
