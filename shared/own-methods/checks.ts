import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinedWith } from "#shared/methods/links.ts";
import type { Check, Finding } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { wasOpened } from "#shared/methods/stageLog.ts";
import { fieldOf } from "#shared/outcomes/facts.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import type { Definition } from "./definition.ts";

type CheckDefinition = Definition["checks"][number];

/** The stickies that lack what a check asks for; undefined where it has nothing to object to. */
function lacking(workshop: Workshop, check: CheckDefinition): readonly Sticky[] | undefined {
  const notes = notesOf(workshop, check.kind);
  if (check.needs === "count") return notes.length < check.least ? [] : undefined;
  const joined = check.needs === "link" ? joinedWith(workshop, notesOf(workshop, check.with)) : undefined;
  const without = notes.filter((note) =>
    check.needs === "field" ? fieldOf(note, check.field) === undefined : joined?.(note).length === 0,
  );
  return without.length > 0 ? without : undefined;
}

/** What a definition's checks look for. */
export function checksOf({ checks, stages }: Pick<Definition, "checks" | "stages">): readonly Check[] {
  const last = stages.at(-1)?.id ?? "";
  return checks.map((check): Check => (workshop): readonly Finding[] => {
    if (!wasOpened(workshop, check.once ?? last)) return [];
    const found = lacking(workshop, check);
    if (!found) return [];
    const { id, what, mend } = check;
    const count = found.length;
    return [
      {
        check: id,
        elements: found.map((one) => one.id),
        what: count > 1 ? say("ownMethods.several", { count, what }) : what,
        each: what,
        mend,
      },
    ];
  });
}
