import { inks, type Ink } from "#shared/board/board.ts";
import { light } from "#shared/look/tokens.ts";
import { type KindColor, kindColors } from "#shared/methods/method.ts";

/** A colour as lightness, from 0 to 1, and two axes; as far apart as two of them are, so different they look (OKLab). */
type Lab = readonly [lightness: number, a: number, b: number];

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function labOf([red, green, blue]: readonly [number, number, number]): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Names of colours that drawings use beside numbers. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#e03131",
  green: "#2f9e44",
  blue: "#1971c2",
  yellow: "#ffd43b",
  orange: "#f08c00",
  violet: "#7048e8",
  purple: "#7048e8",
  pink: "#e64980",
  grey: "#868e96",
  gray: "#868e96",
};

/** The colour of `#rgb`, `#rrggbb`, `#rrggbbaa` or a common name; undefined for any other and for a transparent one. */
function parsed(text: string): Lab | undefined {
  const hex = Object.hasOwn(named, text) ? (named[text] ?? "") : text.trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(hex);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})?$/iu.exec(hex);
  if (long?.[4] === "00") return undefined;
  const parts = short ? short.slice(1, 4).map((digit) => digit + digit) : long?.slice(1, 4);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => Number.parseInt(part, 16) / 255);
  return labOf([red, green, blue]);
}

const distance = (one: Lab, other: Lab) =>
  Math.hypot((one[0] - other[0]) * 0.5, one[1] - other[1], one[2] - other[2]);

function nearest<Name>(lab: Lab, among: readonly (readonly [Name, Lab])[]): Name | undefined {
  let best: Name | undefined;
  let least = Infinity;
  for (const [name, other] of among) {
    const far = distance(lab, other);
    if (far >= least) continue;
    least = far;
    best = name;
  }
  return best;
}

const white: Lab = [1, 0, 0];
const ourOwn = (hex: string): Lab => parsed(hex) ?? white;
const papers = kindColors.map((color) => [color, ourOwn(light.kinds[color].fill)] as const);
const lines = inks.map((ink) => [ink, ourOwn(light.inks[ink])] as const);

/** Whether a ground is filled with a colour of its own: not transparent, and not white or nearly so. */
export function isColored(ground: string): boolean {
  const lab = parsed(ground);
  return lab !== undefined && distance(lab, white) > 0.02;
}

/** The family of a sticky's ground; undefined where it has no colour. */
export function familyOf(ground: string): KindColor | undefined {
  const lab = parsed(ground);
  return lab && isColored(ground) ? nearest(lab, papers) : undefined;
}

/** The ink of a line; the usual one for what cannot be told. */
export function inkOf(line: string): Ink {
  const lab = parsed(line);
  return (lab && nearest(lab, lines)) ?? "ink";
}

/** Of a method's kinds the id of the one whose colour is nearest to a family, the first of those. */
export function kindNearest(
  kinds: Readonly<Record<string, { readonly color: KindColor }>>,
  color: KindColor,
): string | undefined {
  const among = Object.entries(kinds).map(
    ([id, kind]) => [id, ourOwn(light.kinds[kind.color].fill)] as const,
  );
  return nearest(ourOwn(light.kinds[color].fill), among);
}
