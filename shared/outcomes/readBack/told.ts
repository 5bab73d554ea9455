import type { Sticky, Workshop } from "#shared/board/board.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { elementOf } from "./change.ts";
import type { Proposal, Unclear } from "./readBack.ts";
import type { FieldForm } from "./values.ts";

/** A proposal in words for people. */
export interface ToldProposal extends Proposal {
  /** Of the workshop whose board would change. */
  readonly title: string;
  /** What kind of change of what: "Action: Owner". */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

type Kinds = Readonly<Record<string, { readonly label: string; readonly fields?: readonly FieldForm[] }>>;

const fieldIn = (kinds: Kinds, kind: string, id: string): FieldForm | undefined =>
  kinds[kind]?.fields?.find((field) => field.id === id);
const valueOf = (field: FieldForm | undefined, value: string): string =>
  field?.options?.find(({ id }) => id === value)?.label ?? linesOf(value).join(" / ");

/** How a proposal is told. */
export function toldOf(proposal: Proposal, workshop: Workshop | undefined, kinds: Kinds = {}): ToldProposal {
  const { change } = proposal;
  const title = linesOf(workshop?.control.title ?? "").join(" / ");
  const element =
    change.is === "add" ? change.sticky : workshop?.elements.find(({ id }) => id === elementOf(change));
  const kind = element?.type === "sticky" ? element.kind : undefined;
  const label = kind === undefined ? sayDocument("readBack.text") : (kinds[kind]?.label ?? kind);
  const shown = (value: string): string => linesOf(value).join(" / ");
  switch (change.is) {
    case "text":
      return { ...proposal, title, what: label, before: shown(change.before), after: shown(change.after) };
    case "field": {
      const field = fieldIn(kinds, kind ?? "", change.field);
      const what = sayDocument("readBack.field", { kind: label, field: field?.label ?? change.field });
      const [before, after] = [valueOf(field, change.before), valueOf(field, change.after)];
      return { ...proposal, title, what, before, after };
    }
    case "add":
      return {
        ...proposal,
        title,
        what: sayDocument("readBack.new", { kind: label }),
        before: "",
        after: [shown(change.sticky.text), ...factsOf(change.sticky, kinds)].join(" · "),
      };
    case "order": {
      const texts = new Map(workshop?.elements.map((one) => [one.id, "text" in one ? shown(one.text) : ""]));
      const row = (ids: readonly string[]): string =>
        ids.map((id) => `“${shortened(texts.get(id) ?? "")}”`).join(", ");
      const what = sayDocument("readBack.order", { kind: label });
      return { ...proposal, title, what, before: row(change.before), after: row(change.after) };
    }
    case "remove":
      return {
        ...proposal,
        title,
        what: sayDocument("readBack.remove", { kind: label }),
        before: shown(change.text),
        after: "",
      };
  }
}

const longest = 40;
const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).toWellFormed().trimEnd()}…` : text;

const factsOf = ({ kind, fields }: Sticky, kinds: Kinds): readonly string[] =>
  Object.entries(fields).map(([id, value]) => {
    const field = fieldIn(kinds, kind, id);
    return `${field?.label ?? id}: ${valueOf(field, value)}`;
  });

/** What could not be understood, in a sentence. */
export function toldUnclear({ is, before, after }: Unclear): string {
  switch (is) {
    case "changed":
      return sayDocument("readBack.unclearChanged", { before, after });
    case "moved":
      return sayDocument("readBack.unclearMoved", { after });
    case "added":
      return sayDocument("readBack.unclearAdded", { after });
    case "removed":
      return sayDocument("readBack.unclearRemoved", { before });
    case "file":
      return sayDocument("readBack.unclearFile");
    case "other":
      return sayDocument("readBack.unclearOther");
  }
}
