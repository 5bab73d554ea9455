import { type Candidate, fieldsFor } from "#shared/methods/candidates.ts";
import type { Method } from "#shared/methods/method.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import type { Scoring } from "#shared/outcomes/prioritisation.ts";
import { say } from "#shared/text/say.ts";

/** The table of candidates in Markdown; what writes Markdown is loaded when it is asked for. */
export async function candidatesInMarkdown(
  method: Method,
  candidates: readonly Candidate[],
  scoring: Scoring,
): Promise<string> {
  const { inline, markdown, table } = await import("#shared/outcomes/markdown.ts");
  const fields = fieldsFor(method, scoring);
  const rounded = (value: number) => String(Math.round(value * 100) / 100);
  const known = (value: string | number | undefined) =>
    typeof value === "number" ? rounded(value) : (value ?? say("measure.unknown"));
  const head = [
    say("candidates.rank"),
    method.kinds[method.plane?.kind ?? ""]?.label ?? "",
    ...fields.map(({ field }) => field.label),
    // The choice itself is the order of MoSCoW.
    ...(scoring === "moscow" ? [] : [say("candidates.score")]),
    say("candidates.path"),
  ];
  const rows = candidates.map(({ rank, item, score, place }) => [
    String(rank),
    linesOf(item.text).join(" "),
    ...fields.map(({ figure, field }) => {
      const value = item[figure];
      return field.options?.find(({ id }) => id === String(value))?.label ?? known(value);
    }),
    ...(scoring === "moscow" ? [] : [known(score)]),
    place === undefined ? "" : String(place),
  ]);
  return markdown([
    table(
      head,
      rows.map((row) => row.map((cell) => inline(cell))),
    ),
  ]);
}
