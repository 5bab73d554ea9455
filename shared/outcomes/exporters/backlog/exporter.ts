import * as v from "valibot";
import { citationsOf } from "#shared/outcomes/exporters/citations.ts";
import { defineExporter } from "#shared/outcomes/exporters/exporter.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { backlogDocument } from "./document.ts";
import { github } from "./github.ts";
import { inCircles, orderFaults, scorings } from "#shared/outcomes/prioritisation.ts";
import { ordered, type Line } from "./order.ts";
import { genericCsv, gitlab, linear, trello } from "./spreadsheets.ts";
import { azureBoards, jira } from "./trackers.ts";

const targets = {
  markdown: backlogDocument,
  csv: genericCsv,
  jira,
  linear,
  "azure-boards": azureBoards,
  github,
  gitlab,
  trello,
} as const;

const Options = v.object({
  target: v.optional(
    v.picklist(["markdown", "csv", "jira", "linear", "azure-boards", "github", "gitlab", "trello"]),
    "markdown",
  ),
  order: v.optional(v.picklist(scorings), "value-effort"),
  /** For Excel. */
  bom: v.optional(v.boolean(), false),
  /** An apostrophe before what a spreadsheet could run; as the target's importer wants it unless told. */
  guard: v.optional(v.boolean()),
  /** Which names Azure Boards has for its items. */
  process: v.optional(v.picklist(["agile", "scrum", "basic"]), "agile"),
});

/** What a person should mend in the order itself. */
function faults(lines: readonly Line[]): string[] {
  const items = lines.map(({ item }) => item);
  const titles = new Map(lines.map(({ item, title }) => [item.id, title]));
  return [
    ...orderFaults(items, items).map(({ item, needs }) =>
      sayDocument("document.backlog.outOfOrder", {
        title: titles.get(item.id) ?? item.id,
        first: titles.get(needs.id) ?? needs.id,
      }),
    ),
    ...inCircles(items).map(({ id }) =>
      sayDocument("document.backlog.circle", { title: titles.get(id) ?? id }),
    ),
  ];
}

/** The backlog for one tool, best first. */
export const backlog = defineExporter({
  id: "backlog",
  title: "document.backlog",
  needs: ["item"],
  options: Options,
  write: (input, { target, order, ...options }) => {
    const lines = ordered(outcomesOf(input.outcomes, "item"), order);
    if (lines.length === 0) return { files: [], notes: [] };
    const { files, notes } = targets[target]({
      title: input.title,
      lines,
      scoring: order,
      citations: citationsOf(input),
      byId: new Map(input.outcomes.map((outcome) => [outcome.id, outcome])),
      options: { guard: options.guard, bom: options.bom, process: options.process },
    });
    return { files, notes: [...notes, ...faults(lines)] };
  },
});
