import { chartOf } from "#shared/outcomes/chart.ts";
import type { Measure } from "#shared/outcomes/outcome.ts";
import { around, escaped, short, tag } from "#shared/outcomes/svg.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";

/** The picture in CSS pixels, and the room in it for words. */
const [width, height] = [640, 240];
const margin = { top: 44, right: 24, bottom: 32, left: 56 };
const size = [width - margin.left - margin.right, height - margin.top - margin.bottom] as const;
/** With more figures only the first and the last are written beside their points. */
const mostWritten = 8;
const dot = 4;
/** In characters, as many as fit in its width. */
const longestName = 70;

// As the HTML of the strategy: it follows whoever reads it into the dark.
const style = `
text { font: 13px system-ui, sans-serif; fill: #5f5a52; }
.name { font-weight: 600; font-size: 15px; fill: #1f1d1a; }
.paper { fill: #fffdf9; }
.grid { stroke: #d8d2c6; }
.course { fill: none; stroke: #2f55d4; stroke-width: 2; }
.point { fill: #2f55d4; stroke: #2f55d4; stroke-width: 2; }
.baseline { fill: #fffdf9; }
.target { stroke: #1b7a48; stroke-width: 2; stroke-dasharray: 6 4; }
.aim { fill: #1b7a48; }
@media (prefers-color-scheme: dark) {
text { fill: #b3ada3; } .name { fill: #ece8e1; } .paper, .baseline { fill: #1e1c19; } .grid { stroke: #4a463f; }
.course, .point { stroke: #9db2ff; } .point:not(.baseline) { fill: #9db2ff; } .target { stroke: #6fcf9a; } .aim { fill: #6fcf9a; }
}
`;

const words = (text: string, attributes: Parameters<typeof around>[1]) =>
  around("text", attributes, escaped(text));

/** A measure's course as a picture by itself, with the line to reach; undefined as long as nothing was read. */
export function chartSvg(
  measure: Measure,
  given: { readonly name: string; readonly amount: (value: number) => string; readonly said: string },
): string | undefined {
  const chart = chartOf(measure, size);
  if (!chart || chart.points.length === 0) return undefined;
  const { points, target, top, bottom, from, until } = chart;
  const ends = top.value === bottom.value ? [top] : [top, bottom];
  const written = points.filter(
    (_, at) => points.length <= mostWritten || at === 0 || at === points.length - 1,
  );
  const [right, below] = size;
  return `${around(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": given.said,
    },
    around("style", {}, style),
    tag("rect", { class: "paper", width, height }),
    words(shortened(given.name), { class: "name", x: margin.left, y: 22 }),
    around(
      "g",
      { transform: `translate(${margin.left} ${margin.top})` },
      ...ends.flatMap(({ value, y }) => [
        tag("line", { class: "grid", x1: 0, x2: right, y1: y, y2: y }),
        words(given.amount(value).split(" ")[0] ?? "", { x: -10, y: y + 4, "text-anchor": "end" }),
      ]),
      ...(target === undefined || measure.target === undefined
        ? []
        : [
            tag("line", { class: "target", x1: 0, x2: right, y1: target, y2: target }),
            words(sayDocument("document.measures.aim", { target: given.amount(measure.target) }), {
              class: "aim",
              x: right,
              y: target > below / 2 ? target - 7 : target + 17,
              "text-anchor": "end",
            }),
          ]),
      tag("polyline", {
        class: "course",
        points: points.map(({ x, y }) => `${short(x)},${short(y)}`).join(" "),
      }),
      ...points.map(({ x, y, isBaseline }) =>
        tag("circle", { class: isBaseline ? "point baseline" : "point", cx: x, cy: y, r: dot }),
      ),
      ...written.map(({ x, y, value }) =>
        words(given.amount(value).split(" ")[0] ?? "", {
          x: x < 12 ? x + 9 : x,
          y: y - 10,
          "text-anchor": x < 12 ? "start" : "middle",
        }),
      ),
      ...(from === undefined ? [] : [words(from, { x: 0, y: below + 22 })]),
      ...(until === undefined || until === from
        ? []
        : [words(until, { x: right, y: below + 22, "text-anchor": "end" })]),
    ),
  )}\n`;
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1).toWellFormed()}…` : name;
}
