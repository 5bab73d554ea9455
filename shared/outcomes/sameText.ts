/**
 * A text as two people would agree it is the same: without capitals, accents, punctuation, articles and spare spaces.
 * "" for one that has no letters or digits.
 */
export function normalised(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .replaceAll(/\b(?:the|an?)\s/gu, "")
    .trim();
}
