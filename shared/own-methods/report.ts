import type { PhrasingContent, RootContent } from "mdast";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { fieldText, kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter, Field, Method } from "#shared/methods/method.ts";
import { planeFigures, quarterName } from "#shared/methods/plane.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { aside, headOf } from "#shared/methods/reporting.ts";
import { documentOf, type Section, stated, statement, words } from "#shared/outcomes/document.ts";
import { factOf, fieldOf } from "#shared/outcomes/facts.ts";
import { inline, item, list, table } from "#shared/outcomes/markdown.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import type { Definition } from "./definition.ts";

type SectionDefinition = NonNullable<Definition["report"]>["sections"][number];

/** What each sticky is connected with, as the method reads it: "because", and the sticky behind it. */
type Links = ReadonlyMap<string, readonly { readonly label: string; readonly to: Sticky }[]>;

function linksOn(workshop: Workshop, { kinds, relations }: Method): Links {
  const notes = notesOf(workshop, ...Object.keys(kinds));
  const place = new Map(notes.map((note, at) => [note.id, at]));
  const links = new Map<string, { label: string; to: Sticky; at: number }[]>();
  for (const element of workshop.elements) {
    if (element.type !== "connector" || !("element" in element.from) || !("element" in element.to)) continue;
    const from = notes[place.get(element.from.element) ?? -1];
    const at = place.get(element.to.element) ?? -1;
    const to = notes[at];
    if (!from || !to || from === to) continue;
    const meant = relations.find((one) => one.from === from.kind && one.to === to.kind);
    const said = element.text.trim();
    const label = said === "" ? (meant?.label ?? "") : said;
    const known = links.get(from.id) ?? [];
    // Two connectors that say the same are one thing said twice.
    if (!known.some((one) => one.at === at && one.label === label)) known.push({ label, to, at });
    links.set(from.id, known);
  }
  const byPlace = (a: { at: number; label: string }, b: { at: number; label: string }) =>
    a.at - b.at || (a.label < b.label ? -1 : 1);
  return new Map([...links].map(([id, some]) => [id, some.toSorted(byPlace)]));
}

/** "3 votes" behind what was voted on. */
function votesOf(workshop: Workshop, note: Sticky): PhrasingContent[] {
  const { votes } = factOf(workshop, note);
  return votes === undefined ? [] : [words(` (Votes: ${votes})`)];
}

function listed(workshop: Workshop, { kinds }: Method, notes: readonly Sticky[], links: Links): RootContent {
  return list(
    notes.map((note) => {
      const own = links.get(note.id) ?? [];
      const said = [
        ...statement(note),
        ...aside(kinds, note, kinds[note.kind]?.fields ?? []),
        ...votesOf(workshop, note),
      ];
      const under = own.map(({ label, to }) =>
        item([...(label === "" ? [] : [...inline(label), words(": ")]), ...stated(to)]),
      );
      return under.length > 0 ? item(said, list(under)) : item(said);
    }),
  );
}

/** A column for the words, one for each field of the kinds in their order, and one for the quarter of the plane. */
function tabled(
  workshop: Workshop,
  { kinds, plane }: Method,
  section: SectionDefinition,
  notes: readonly Sticky[],
): RootContent {
  const fields = new Map<string, Field>();
  for (const kind of section.kinds)
    for (const field of kinds[kind]?.fields ?? []) if (!fields.has(field.id)) fields.set(field.id, field);
  const [only] = section.kinds;
  const head = section.kinds.length === 1 ? kindLabel(kinds, only ?? "") : say("ownMethods.held");
  const figures =
    plane && section.kinds.includes(plane.kind) ? planeFigures(plane, workshop.elements) : undefined;
  const told = (note: Sticky, id: string): string => {
    const figure = note.kind === plane?.kind ? { [plane.x.field]: "x", [plane.y.field]: "y" }[id] : undefined;
    const placed = figure === "x" ? figures?.(note).x : figure === "y" ? figures?.(note).y : undefined;
    return placed === undefined ? fieldText(kinds, note.kind, id, fieldOf(note, id)) : String(placed);
  };
  const quarter = (note: Sticky): string =>
    (plane && figures && note.kind === plane.kind ? quarterName(plane, figures(note)) : undefined) ?? "";
  return table(
    [
      head,
      ...[...fields.values()].map(({ label }) => label),
      ...(figures ? [say("ownMethods.quarter")] : []),
    ],
    notes.map((note) => [
      stated(note),
      ...[...fields.keys()].map((id) => inline(told(note, id))),
      ...(figures ? [inline(quarter(note))] : []),
    ]),
  );
}

/** Sections of one title get numbers: a document has no heading twice, and a link to one leads to it. */
function apart(sections: readonly SectionDefinition[]): readonly SectionDefinition[] {
  const taken = new Set<string>();
  return sections.map((section) => {
    const title = section.title.trim();
    let own = title;
    for (let count = 2; taken.has(own); count += 1) own = `${title} (${count})`;
    taken.add(own);
    return { ...section, title: own };
  });
}

/** The document of a method that a team wrote: its sections, each of the stickies of its kinds. */
export function reportOf(method: Method, { report, kinds }: Pick<Definition, "report" | "kinds">): Exporter {
  const sections = apart(
    report?.sections ?? kinds.map(({ id, label }) => ({ title: label, kinds: [id], as: "list" })),
  );
  return {
    id: "report",
    title: report?.title ?? method.title,
    extension: "md",
    write: (workshop) => {
      const links = linksOn(workshop, method);
      return documentOf({
        ...headOf(workshop, report?.title ?? method.title),
        sections: sections.map((section): Section => {
          const notes = notesOf(workshop, ...section.kinds);
          if (notes.length === 0) return { title: section.title, body: [] };
          const body =
            section.as === "table"
              ? tabled(workshop, method, section, notes)
              : listed(workshop, method, notes, links);
          return { title: section.title, body: [body] };
        }),
        sources: sourceTexts(workshop, (kind) => kindLabel(method.kinds, kind)),
      });
    },
  };
}
