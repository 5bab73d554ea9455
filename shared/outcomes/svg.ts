/** The few words of SVG that a picture is written with. */

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// What XML 1.0 has no way to write.
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text as it stands in XML, in content and in attributes. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(unwritable, "\u{fffd}")
    .replaceAll(/[&<>"]/gu, (letter) => entities[letter] ?? letter);
}

/** A number in its shortest form, to a hundredth of a unit. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function opened(name: string, attributes: Attributes): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      start += ` ${key}="${typeof value === "number" ? short(value) : escaped(value)}"`;
  return start;
}

/** An element without content. */
export function tag(name: string, attributes: Attributes): string {
  return `${opened(name, attributes)}/>`;
}

/** An element around markup that is written already. */
export function around(name: string, attributes: Attributes, ...content: readonly string[]): string {
  return `${opened(name, attributes)}>${content.join("")}</${name}>`;
}
