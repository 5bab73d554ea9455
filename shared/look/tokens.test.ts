import { describe, expect, it } from "vitest";
import { dark, light } from "./tokens.ts";

type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** A colour as the tokens write it: `#rrggbb` or `rgba(r, g, b, a)`; channels from 0 to 255, alpha to 1. */
function colorOf(css: string): Color {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(css);
  const parts = hex
    ? hex.slice(1).map((channel) => Number.parseInt(channel, 16))
    : (/^rgba\((.*)\)$/.exec(css)?.[1] ?? "").split(",").map(Number);
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 1] = parts;
  if ([red, green, blue, alpha].some((channel) => Number.isNaN(channel)))
    throw new Error(`no colour: ${css}`);
  return [red, green, blue, alpha];
}

/** What is seen where a colour lies on an opaque one. */
function over(css: string, ground: string): Color {
  const [r, g, b, alpha] = colorOf(css);
  const [gr, gg, gb] = colorOf(ground);
  const mix = (top: number, under: number) => top * alpha + under * (1 - alpha);
  return [mix(r, gr), mix(g, gg), mix(b, gb), 1];
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance([red, green, blue]: Color): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: Color, b: Color): number {
  const [least = 0, most = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (most + 0.05) / (least + 0.05);
}

it("measures contrast as WCAG does", () => {
  expect(contrast(colorOf("#000000"), colorOf("#ffffff"))).toBeCloseTo(21, 5);
  expect(contrast(colorOf("#767676"), colorOf("#ffffff"))).toBeCloseTo(4.54, 2);
  expect(over("rgba(0, 0, 0, 0.5)", "#ffffff")).toEqual([127.5, 127.5, 127.5, 1]);
});

describe.each([light, dark])("the $scheme theme", (theme) => {
  const grounds = [theme.surface, theme.sunken, theme.hover, theme.paper];
  const board = { paper: colorOf(theme.paper), frame: over(theme.frame, theme.paper) };

  it.each(Object.entries(theme.kinds))("writes legibly on %s stickies", (_, { fill, text }) => {
    expect(contrast(colorOf(text), colorOf(fill))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(theme.kinds))("lets %s stickies stand out from the board", (_, { edge, fill }) => {
    const most = Math.max(contrast(colorOf(edge), board.paper), contrast(colorOf(fill), board.paper));
    expect(most).toBeGreaterThanOrEqual(1.7);
  });

  it.each(["text", "soft", "danger", "good"] as const)("writes %s legibly on every ground", (name) => {
    for (const ground of grounds)
      expect(contrast(colorOf(theme[name]), colorOf(ground)), `on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it("draws outlines of controls so that they are found", () => {
    for (const ground of [theme.surface, theme.sunken])
      expect(contrast(colorOf(theme.outline), colorOf(ground)), `on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it("writes legibly on the accent, and the accent on panels", () => {
    expect(contrast(colorOf(theme.onAccent), colorOf(theme.accent))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colorOf(theme.accent), colorOf(theme.surface))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colorOf(theme.text), colorOf(theme.accentSoft))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(theme.inks))("draws in %s legibly on the board and in frames", (_, ink) => {
    expect(contrast(colorOf(ink), board.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colorOf(ink), board.frame)).toBeGreaterThanOrEqual(4.5);
  });

  it("shows what is found", () => {
    expect(contrast(colorOf(theme.match), board.paper)).toBeGreaterThanOrEqual(2.5);
  });
});
