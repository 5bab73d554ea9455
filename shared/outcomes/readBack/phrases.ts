import type { Cell } from "./unit.ts";

/**
 * What a line of Markdown says. The library that reads whole documents takes seconds for a strategy, and reading back
 * reads documents again and again; here are the few forms of phrases that we write and that people add by hand.
 */

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  apos: "'",
};

const phrase =
  // An escaped sign; an entity; a footnote; an address; a picture or link; a line end of HTML.
  /\\([!-/:-@[-`{-~])|&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,6}));|\[\^([^\]\s]{1,200})\]|<((?:https?:\/\/|mailto:)[^\s<>]*)>|!?\[((?:[^[\]\\]|\\.){0,2000})\]\((?:<[^<>\n]*>|[^()\s]*)(?:\s+"[^"]*")?\)|<br\s*\/?>/giu;

function codePoint(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : "\ufffd";
}

function decoded(source: string, cites: string[]): string {
  return source.replaceAll(
    phrase,
    (
      whole: string,
      sign?: string,
      hex?: string,
      decimal?: string,
      name?: string,
      label?: string,
      url?: string,
      words?: string,
    ) => {
      if (sign !== undefined) return sign;
      if (hex !== undefined) return codePoint(hex, 16);
      if (decimal !== undefined) return codePoint(decimal, 10);
      if (name !== undefined) return named[name] ?? whole;
      if (label !== undefined) {
        cites.push(label);
        return "";
      }
      if (url !== undefined) return url;
      if (words !== undefined) return decoded(words, cites);
      return "\n";
    },
  );
}

/** The words in the source of one or more lines, and the footnotes among them. Never throws. */
export function phrasesIn(source: string): Cell {
  const cites: string[] = [];
  const text = decoded(source, cites)
    .split("\n")
    .map((line) => line.replaceAll(/[^\S\n]+/gu, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
  return { text, cites };
}
