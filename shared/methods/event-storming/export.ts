import type { Workshop } from "#shared/board/board.ts";
import { kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { documentOf, fact, words } from "#shared/outcomes/document.ts";
import { inline, list } from "#shared/outcomes/markdown.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { heldOn } from "#shared/outcomes/workshopDays.ts";
import { kinds } from "./kinds.ts";
import { figures } from "./outcomes.ts";
import { hottest, sections } from "./report/sections.ts";
import { reportTogether } from "./report/together.ts";
import { stormOf } from "./timeline.ts";

function report(workshop: Workshop): string {
  const title = workshop.control.title.trim();
  const storm = stormOf(workshop);
  const teams = [...new Set(storm.steps.flatMap(({ team }) => team ?? []))];
  const most = hottest(storm);
  return documentOf({
    title: title === "" ? "Event storming" : `Event storming: ${title}`,
    facts: list([
      fact("Workshop held", words(heldOn(workshop))),
      ...(figures(workshop)?.rows.map(({ label, cells }) => fact(label, words(cells.join(", ")))) ?? []),
      ...(teams.length > 0 ? [fact("Teams", ...inline(teams.join(", ")))] : []),
      ...(most.length > 0 ? [fact("Most pain points", ...most)] : []),
    ]),
    unknown: teams.length > 0 ? [] : ["Teams"],
    sections: sections(workshop),
    sources: sourceTexts(workshop, (kind) => kindLabel(kinds, kind)),
  });
}

/** The timeline with where it hurts, what people want to look at, and the process in detail. */
export const eventStormingReport: Exporter = {
  id: "report",
  title: "Event storming report",
  extension: "md",
  write: report,
  writeTogether: reportTogether,
};
