import type { RootContent } from "mdast";
import type { Workshop } from "#shared/board/board.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { footnotes, heading, markdown, paragraph } from "#shared/outcomes/markdown.ts";
import { about } from "./report/about.ts";
import { sections } from "./report/sections.ts";
import { sourceTexts } from "./report/sources.ts";

function report(workshop: Workshop): string {
  const { facts, unknown } = about(workshop);
  const all = sections(workshop);
  const missing = [
    ...unknown,
    ...all.flatMap(({ title, body, lacking = [] }) => (body.length > 0 ? lacking : [title])),
  ];
  const title = workshop.control.title.trim();
  const body: RootContent[] = [
    heading(1, title === "" ? "Post-mortem" : `Post-mortem: ${title}`),
    ...(facts.children.length > 0 ? [facts] : []),
    ...all.flatMap((section) =>
      section.body.length > 0 ? [heading(2, section.title), ...section.body] : [],
    ),
  ];
  if (missing.length > 0) {
    const note = `The workshop's board had nothing on: ${missing.join(", ").toLowerCase()}.`;
    body.push(heading(2, "Not covered"), paragraph({ type: "text", value: note }));
  }
  return markdown([...body, ...footnotes(body, sourceTexts(workshop))]);
}

/** The report as a team commits it: the sections of a post-mortem document, each statement with its stickies. */
export const postMortemReport: Exporter = {
  id: "report",
  title: "Post-mortem report",
  extension: "md",
  write: report,
};
