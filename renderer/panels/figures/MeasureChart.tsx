import "./MeasureChart.css";
import { chartOf } from "#shared/outcomes/chart.ts";
import type { Measure } from "#shared/outcomes/outcome.ts";
import { say } from "#shared/text/say.ts";
import { dayText, figureText, monthText } from "./numbers.ts";

/** The picture in CSS pixels of its own, which it is scaled from, and the room around it for words. */
const size = [236, 84] as const;
const margin = { top: 12, right: 12, bottom: 22, left: 44 };
const [width, height] = [size[0] + margin.left + margin.right, size[1] + margin.top + margin.bottom];
const dot = 3.5;
const letter = 11;

/** A measure's course as a line, with the line to reach; the figures are in a table behind it. Nothing without figures. */
export function MeasureChart({ measure }: { readonly measure: Measure }) {
  const chart = chartOf(measure, size);
  if (!chart) return null;
  const { points, target, top, bottom, from, until } = chart;
  const [first, last] = [points[0], points.at(-1)];
  const said = [
    say("measure.chart", {
      count: points.length,
      first: figureText(first?.value ?? 0),
      firstDay: dayText(first?.at ?? ""),
      last: figureText(last?.value ?? 0, measure.unit),
      lastDay: dayText(last?.at ?? ""),
    }),
    ...(measure.target === undefined
      ? []
      : [say("measure.chartTarget", { target: figureText(measure.target, measure.unit) })]),
  ].join(" ");
  const ends = top.value === bottom.value ? [top] : [top, bottom];
  return (
    <figure className="measure-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
        <g transform={`translate(${margin.left} ${margin.top})`}>
          {ends.map(({ value, y }) => (
            <g key={value}>
              <line className="chart-grid" x1={0} x2={size[0]} y1={y} y2={y} />
              <text x={-8} y={y + letter / 3} fontSize={letter} textAnchor="end">
                {figureText(value)}
              </text>
            </g>
          ))}
          {target !== undefined && (
            <line className="chart-target" x1={0} x2={size[0]} y1={target} y2={target} />
          )}
          <polyline className="chart-course" points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
          {points.map(({ x, y, at, isBaseline }) => (
            <circle
              key={at}
              className="chart-point"
              data-baseline={isBaseline || undefined}
              cx={x}
              cy={y}
              r={dot}
            />
          ))}
          {from !== undefined && until !== undefined && (
            <>
              <text
                x={from === until ? size[0] / 2 : 0}
                y={height - margin.top - 2}
                fontSize={letter}
                textAnchor={from === until ? "middle" : "start"}
              >
                {monthText(from)}
              </text>
              {from !== until && (
                <text x={size[0]} y={height - margin.top - 2} fontSize={letter} textAnchor="end">
                  {monthText(until)}
                </text>
              )}
            </>
          )}
        </g>
      </svg>
      {points.length > 0 && (
        <details className="measure-table">
          <summary>{say("measure.table", { count: points.length })}</summary>
          <table className="figures-table">
            <thead>
              <tr>
                <th scope="col">{say("measure.day")}</th>
                <th scope="col">
                  {measure.unit === undefined
                    ? say("measure.value")
                    : say("reading.valueIn", { unit: measure.unit })}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map(({ at, value, isBaseline }) => (
                <tr key={at}>
                  <th scope="row">
                    {isBaseline ? say("measure.isBaseline", { day: dayText(at) }) : dayText(at)}
                  </th>
                  <td>{figureText(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
