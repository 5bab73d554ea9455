import { percentText } from "#shared/outcomes/percents.ts";
import type { RootContent } from "mdast";
import * as v from "valibot";
import { citationsOf } from "#shared/outcomes/exporters/citations.ts";
import { defineExporter } from "#shared/outcomes/exporters/exporter.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { heading, inline, item, list, markdown, paragraph, table } from "#shared/outcomes/markdown.ts";
import { outcomesOf, type Measure } from "#shared/outcomes/outcome.ts";
import { type DocumentKey, sayDocument } from "#shared/text/sayDocument.ts";
import { courseOf } from "#shared/outcomes/measures.ts";
import { slugOf } from "#shared/outcomes/exporters/slug.ts";
import { bandsOf, editions, type Edition } from "./bands.ts";
import { chartSvg } from "./chart.ts";
import { isAimedBackwards, latest, progress } from "./figures.ts";

const words = (value: string) => ({ type: "text", value }) as const;
const oneLine = (text: string | undefined): string => linesOf(text ?? "").join(" / ");
const rounded = (value: number): string => String(Math.round(value * 100) / 100);

const deliveryNames = {
  "lead-time": "document.measures.leadTime",
  "deployment-frequency": "document.measures.frequency",
  "recovery-time": "document.measures.recovery",
  "fail-rate": "document.measures.failRate",
  "rework-rate": "document.measures.reworkRate",
} as const;

function amount(value: number | undefined, unit: string | undefined): string {
  if (value === undefined) return "";
  const of = oneLine(unit);
  return of === "" || of === "%" ? `${rounded(value)}${of}` : `${rounded(value)} ${of}`;
}

function bandText(measure: Measure, edition: Edition): string {
  const last = latest(measure);
  if (!last) return sayDocument("document.measures.noReading");
  const found = bandsOf(measure, last.value, edition);
  return found.length === 0
    ? sayDocument("document.measures.noBand")
    : found.map((band) => sayDocument(`document.measures.${band}`)).join(" / ");
}

interface ChartFile {
  readonly path: string;
  readonly text: string;
  /** What it says, in words. */
  readonly said: string;
  /** The id of the measure. */
  readonly of: string;
}

/** A picture of each measure's course, where something was read. */
function chartsOf(measures: readonly Measure[], nameOf: (one: Measure) => string): readonly ChartFile[] {
  const taken = new Map<string, number>();
  return measures.flatMap((one): ChartFile[] => {
    const { points } = courseOf(one);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    const value = (of: { readonly value: number }) => amount(of.value, one.unit);
    const said = sayDocument("document.measures.chart", {
      name: nameOf(one),
      count: points.length,
      first: value(first),
      firstDay: first.at,
      last: value(last),
      lastDay: last.at,
    });
    const given = { name: nameOf(one), amount: (of: number) => amount(of, one.unit), said };
    const text = chartSvg(one, given);
    if (text === undefined) return [];
    const slug = `chart-${slugOf(nameOf(one), "measure")}`;
    const count = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, count);
    return [{ path: `${slug}${count === 1 ? "" : `-${count}`}.svg`, text, said, of: one.id }];
  });
}

/** The measures, each with its way from baseline to target and its readings; figures of delivery with their bands. */
export const measuresScorecard = defineExporter({
  id: "measures",
  title: "document.measures",
  needs: ["measure"],
  options: v.object({ edition: v.optional(v.picklist(editions), "2024") }),
  write: (input, { edition }) => {
    const measures = outcomesOf(input.outcomes, "measure");
    if (measures.length === 0) return { files: [], notes: [] };
    const { cite, footnotes } = citationsOf(input);
    const nameOf = (one: Measure): string =>
      oneLine(one.text) || sayDocument("document.sticky", { id: one.source.elements[0] ?? one.id });
    const named = (one: Measure) => [...inline(nameOf(one)), ...cite(one.source)];
    const done = (one: Measure): string => {
      const part = progress(one, latest(one)?.value);
      return part === undefined ? "" : percentText(part);
    };
    const charts = chartsOf(measures, nameOf);
    const delivery = measures.filter((one) => one.delivery !== undefined);
    const head = (...keys: readonly DocumentKey[]) => keys.map((key) => sayDocument(key));
    const textOf = new Map(input.outcomes.map(({ id, text }) => [id, text]));
    const facts = (one: Measure) =>
      [
        ["document.strategy.owner", one.owner] as const,
        ["document.strategy.measuredBy", one.measuredBy] as const,
        ["document.measures.goal", one.goal === undefined ? undefined : textOf.get(one.goal)] as const,
      ].flatMap(([key, value]) =>
        oneLine(value) === "" ? [] : [item([words(`${sayDocument(key)}: `), ...inline(value ?? "")])],
      );
    const body: RootContent[] = [
      heading(1, sayDocument("document.measures.title", { title: linesOf(input.title).join(" / ") })),
      heading(2, sayDocument("document.measures.overview")),
      table(
        head(
          "document.strategy.measure",
          "document.strategy.baseline",
          "document.strategy.latest",
          "document.strategy.target",
          "document.strategy.due",
          "document.measures.progress",
        ),
        measures.map((one) => [
          named(one),
          inline(amount(one.baseline, one.unit)),
          inline(amount(latest(one)?.value, one.unit)),
          inline(amount(one.target, one.unit)),
          inline(one.due ?? ""),
          inline(done(one)),
        ]),
      ),
      ...(delivery.length > 0
        ? [
            heading(2, sayDocument("document.measures.delivery", { edition })),
            paragraph(words(sayDocument("document.measures.bands", { edition }))),
            table(
              head(
                "document.strategy.measure",
                "document.measures.kind",
                "document.strategy.latest",
                "document.measures.band",
              ),
              delivery.map((one) => [
                named(one),
                inline(one.delivery ? sayDocument(deliveryNames[one.delivery]) : ""),
                inline(amount(latest(one)?.value, one.unit)),
                inline(bandText(one, edition)),
              ]),
            ),
          ]
        : []),
      heading(2, sayDocument("document.measures.readings")),
      ...measures.flatMap((one) => {
        const rows = [
          ...(one.baseline === undefined
            ? []
            : [{ at: one.baselineAt ?? "", value: one.baseline, base: true }]),
          ...one.readings
            .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
            .map((reading) => ({ ...reading, base: false })),
        ];
        const under = facts(one);
        return [
          heading(3, nameOf(one)),
          ...(under.length > 0 ? [list(under)] : []),
          ...charts
            .filter(({ of }) => of === one.id)
            .map(({ path, said }) => paragraph({ type: "image", url: path, alt: said })),
          rows.length > 0
            ? table(
                head("document.measures.day", "document.measures.value", "document.measures.progress"),
                rows.map(({ at, value, base }) => {
                  const part = base ? undefined : progress(one, value);
                  return [
                    inline(base ? sayDocument("document.measures.baselineOn", { day: at }) : at),
                    inline(amount(value, one.unit)),
                    inline(part === undefined ? "" : percentText(part)),
                  ];
                }),
              )
            : paragraph(words(sayDocument("document.measures.noReading"))),
        ];
      }),
    ];
    const text = markdown([...body, ...footnotes(body)]);
    return {
      files: [
        { path: "measures.md", text, of: measures.map(({ id }) => id) },
        ...charts.map(({ path, text: svg, of }) => ({ path, text: svg, of: [of] })),
      ],
      notes: measures
        .filter(isAimedBackwards)
        .map((one) => sayDocument("document.measures.backwards", { name: nameOf(one) })),
    };
  },
});
