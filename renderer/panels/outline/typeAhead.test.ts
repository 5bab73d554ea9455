import { expect, test } from "vitest";
import { TypeAhead } from "./typeAhead.ts";

const texts = ["Safety", "Someone", "Timeline", "Sorrow", "timer"];

function typing(word: string, from: number, gap = 10): number {
  const ahead = new TypeAhead();
  let at = from;
  for (const [index, letter] of word.split("").entries()) {
    const lines = { count: texts.length, from: at, textAt: (place: number) => texts[place] ?? "" };
    at = ahead.type(letter, index * gap, lines) ?? at;
  }
  return at;
}

test("a letter leads to the next line that begins with it, round the end", () => {
  expect(typing("s", 0)).toBe(1);
  expect(typing("s", 3)).toBe(0);
});

test("a word leads to the line that begins with it, whatever its case", () => {
  expect(typing("SOR", 0)).toBe(3);
  expect(typing("time", 1)).toBe(2);
  expect(typing("timer", 2)).toBe(4);
});

test("after a pause a letter is a new word", () => {
  expect(typing("ss", 0, 1000)).toBe(3);
});

test("what no line begins with leads nowhere", () => {
  expect(typing("x", 2)).toBe(2);
});

test("a word is open until the pause", () => {
  const ahead = new TypeAhead();
  expect(ahead.isOpen(0)).toBe(false);
  ahead.type("s", 0, { count: 0, from: 0, textAt: () => "" });
  expect(ahead.isOpen(500)).toBe(true);
  expect(ahead.isOpen(800)).toBe(false);
});
