import type { Control, Workshop } from "#shared/board/board.ts";
import { contributionsOf } from "#shared/methods/contributions.ts";
import { methodOf } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";
import { picturesOf } from "#shared/methods/pictures.ts";
import { originState } from "#shared/methods/takeOver.ts";
import type { BoardPicture } from "#shared/outcomes/exporters/exporter.ts";
import type { Contributions } from "#shared/outcomes/folder/contributions.ts";
import { boardSvg } from "./boardSvg.ts";
import type { Scope } from "./scope.ts";

/** The bytes of an image on a workshop's board; undefined where they are not at hand. */
type ImageOf = (
  workshop: string,
  image: string,
) => { readonly mime: string; readonly bytes: Uint8Array } | undefined;

/**
 * All that these workshops give to documents, with pictures of the boards and of each level of a model on them; see
 * `contributionsOf`. What was taken over from another of these and says something else there by now is marked. Images that `imageOf` does not have are empty frames.
 */
export async function contributionsWithPictures(
  workshops: readonly Workshop[],
  methodFor: (control: Control) => Promise<Method | undefined> = async ({ method }) => methodOf(method),
  imageOf: ImageOf = () => undefined,
): Promise<Contributions> {
  const given = await contributionsOf(workshops, methodFor);
  const facts = new Map(given.outcomes.map((fact) => [fact.id, fact]));
  const boards = new Map(workshops.map((workshop) => [workshop.control.id, workshop]));
  const pictures = await Promise.all(
    given.workshops.map(async ({ id }) => {
      const workshop = boards.get(id);
      const method = workshop && (await methodFor(workshop.control));
      if (!workshop || !method) return [];
      const changed = workshop.elements.filter(
        (one) => one.type === "sticky" && originState(method, one, (fact) => facts.get(fact)) === "changed",
      );
      return picturesIn(workshop, method, { imageOf, outdated: new Set(changed.map((one) => one.id)) });
    }),
  );
  return { ...given, pictures: pictures.flat() };
}

/** The whole board first, then the levels in the order of the board. */
function picturesIn(
  workshop: Workshop,
  method: Method,
  { imageOf, outdated }: { readonly imageOf: ImageOf; readonly outdated: ReadonlySet<string> },
): readonly BoardPicture[] {
  const { id, title } = workshop.control;
  const drawn = (scope?: Scope) =>
    boardSvg(workshop, scope, { method, outdated, pictureOf: (image) => imageOf(id, image) }) ?? "";
  const levels = method.opens ? picturesOf(workshop, method) : [];
  return [
    { workshop: id, title, svg: () => drawn() },
    ...levels
      .filter(({ shows, key }) => shows.length > 0 && key.length > 0)
      .map(({ frame, title: words, shows, from }) => ({
        workshop: id,
        title: words,
        shows: { elements: shows, from },
        svg: () => drawn({ is: "frame", id: frame }),
      })),
  ];
}
