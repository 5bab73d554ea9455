import type { Workshop } from "#shared/board/board.ts";
import { kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { documentOf } from "#shared/outcomes/document.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { kinds } from "./kinds.ts";
import { about } from "./report/about.ts";
import { sections } from "./report/sections.ts";

function report(workshop: Workshop): string {
  const title = workshop.control.title.trim();
  return documentOf({
    title: title === "" ? "Post-mortem" : `Post-mortem: ${title}`,
    ...about(workshop),
    sections: sections(workshop),
    sources: sourceTexts(workshop, (kind) => kindLabel(kinds, kind)),
  });
}

/** The report as a team commits it: the sections of a post-mortem document, each statement with its stickies. */
export const postMortemReport: Exporter = {
  id: "report",
  title: "Post-mortem report",
  extension: "md",
  write: report,
};
