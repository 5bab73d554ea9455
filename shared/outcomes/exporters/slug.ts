/** Long enough to tell files apart, short enough for every disk and terminal. */
const longest = 60;

/**
 * Part of a file's name from a title: lower-case ASCII letters and digits with single dashes between words, accents
 * dropped; `otherwise` where nothing is left. No name of a Windows device comes out of it, since callers put a number
 * or a word in front.
 */
export function slugOf(title: string, otherwise: string): string {
  const words = title
    .slice(0, 1000)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll(/[^0-9a-z]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");
  if (words.length <= longest) return words === "" ? otherwise : words;
  const cut = words.slice(0, longest + 1);
  const end = cut.lastIndexOf("-");
  return cut.slice(0, end > longest / 2 ? end : longest);
}
