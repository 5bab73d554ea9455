import type { Control, Workshop } from "#shared/board/board.ts";
import { compareTexts } from "#shared/outcomes/exporters/exporter.ts";
import type { Contributions, Report } from "#shared/outcomes/folder/contributions.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { sourcePlaces } from "#shared/outcomes/sources.ts";
import { firstDay } from "#shared/outcomes/workshopDays.ts";
import { methodOf } from "./index.ts";
import { kindLabel } from "./kindTexts.ts";
import type { Method } from "./method.ts";

const titleOf = ({ control }: Workshop): string => linesOf(control.title).join(" / ");
const isEmpty = ({ elements }: Workshop): boolean => !elements.some(({ type }) => type === "sticky");

/** What a method writes of several of its workshops laid over each other. */
async function togetherOf(method: Method, workshops: readonly Workshop[]): Promise<readonly Report[]> {
  if (workshops.length < 2) return [];
  return (await method.exporters()).flatMap(({ id, title, extension, writeTogether }) =>
    writeTogether
      ? [
          {
            id: `together-${method.id}${id === "report" ? "" : `-${id}`}`,
            title,
            from: workshops.map(({ control }) => control.id),
            of: workshops.flatMap((workshop) => method.outcomes(workshop).map((outcome) => outcome.id)),
            extension,
            text: writeTogether(workshops),
          },
        ]
      : [],
  );
}

/**
 * All that these workshops give to documents. In whatever order they come, it is the same. `methodFor` finds methods
 * that a team wrote, too; Groundwork's own are found without it. `reports` is false for whoever needs only what documents
 * of several workshops are made of.
 */
export async function contributionsOf(
  given: readonly Workshop[],
  methodFor: (control: Control) => Promise<Method | undefined> = async ({ method }) => methodOf(method),
  { reports = true }: { readonly reports?: boolean } = {},
): Promise<Contributions> {
  const workshops = given.toSorted(
    (one, other) =>
      compareTexts(firstDay(one), firstDay(other)) || compareTexts(one.control.id, other.control.id),
  );
  const unused: { title: string; method?: string }[] = [];
  const found = await Promise.all(
    workshops.map(async (workshop) => ({ workshop, method: await methodFor(workshop.control) })),
  );
  const known = found.flatMap(({ workshop, method }) => {
    const title = titleOf(workshop);
    if (!method) unused.push({ title, method: workshop.control.method });
    else if (isEmpty(workshop)) unused.push({ title });
    return method && !isEmpty(workshop) ? [{ workshop, method, outcomes: method.outcomes(workshop) }] : [];
  });

  const alone = await Promise.all(
    (reports ? known : []).map(async ({ workshop, method, outcomes }) =>
      (await method.exporters()).map(({ id, title, extension, write }): Report => ({
        id,
        title,
        from: [workshop.control.id],
        of: outcomes.map((outcome) => outcome.id),
        extension,
        text: write(workshop),
      })),
    ),
  );
  // A method that a team wrote comes with each of its workshops anew.
  const byMethod = Map.groupBy(reports ? known : [], ({ method }) => method.id);
  const together = await Promise.all(
    [...byMethod.values()].map(async (some) => {
      const [first] = some;
      return first
        ? togetherOf(
            first.method,
            some.map(({ workshop }) => workshop),
          )
        : [];
    }),
  );

  return {
    workshops: known.map(({ workshop }) => ({
      id: workshop.control.id,
      title: titleOf(workshop),
      ...(firstDay(workshop) !== "" && { date: firstDay(workshop) }),
      people: (workshop.control.people ?? []).map(({ name }) => name),
    })),
    outcomes: known.flatMap(({ outcomes }) => outcomes),
    elements: new Map(
      known.flatMap(({ workshop, method }) =>
        [...sourcePlaces(workshop, (kind) => kindLabel(method.kinds, kind))].map(
          ([element, place]) => [`${workshop.control.id}/${element}`, place] as const,
        ),
      ),
    ),
    reports: [...alone.flat(), ...together.flat()],
    unused,
  };
}
