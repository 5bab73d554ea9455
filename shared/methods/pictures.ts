import type { Frame, Sticky, Workshop } from "#shared/board/board.ts";
import { framesAround } from "#shared/outcomes/places.ts";
import type { Kind, Method } from "./method.ts";
import { frameTitle, openedElement, pictureTitle } from "./opened.ts";
import { isOutside } from "./outside.ts";

/** What a picture of the board uses of a kind. */
export interface KeyEntry {
  readonly kind: Kind;
  readonly label: string;
  /** Whether it is about what is somebody else's. */
  readonly outside: boolean;
}

/** A frame as a picture of a model: what it is called, and what is drawn in it. */
export interface ModelPicture {
  readonly frame: string;
  readonly title: string;
  /** The kinds of its own stickies, those of others apart, in the order of the method. */
  readonly key: readonly KeyEntry[];
  /** Ids of the elements of the model that it shows, as they stand among others or what they are made of; none on other boards. */
  readonly shows: readonly string[];
  readonly from: "outside" | "inside";
}

/** "Software system", and "Software system (external)" for what is somebody else's. */
export function kindName({ label, card, fields }: Kind, outside: boolean): string {
  if (!outside || !card?.outside) return label;
  const { field, value } = card.outside;
  const word = fields?.find(({ id }) => id === field)?.options?.find(({ id }) => id === value)?.label;
  return word === undefined ? label : `${label} (${word.toLowerCase()})`;
}

/** What stands around a frame in a picture of it alone. */
export interface Beside {
  readonly frame: string;
  readonly stickies: readonly Sticky[];
}

/** The pictures of a board, each with a title that says of what it is, and a key of what is used in it and around it. */
export function picturesOf(
  { elements }: Pick<Workshop, "elements">,
  method: Method,
  beside?: Beside,
): readonly ModelPicture[] {
  const byId = new Map(elements.map((one) => [one.id, one]));
  const framesOf = framesAround(elements);
  const inside = Map.groupBy(
    elements.filter((one): one is Sticky => one.type === "sticky"),
    (sticky) => framesOf(sticky)[0]?.id,
  );
  const about = (
    frame: Frame,
    stickies: readonly Sticky[],
  ): Pick<ModelPicture, "title" | "shows" | "from"> => {
    const opened = openedElement(frame);
    if (opened !== undefined)
      return { title: frameTitle(frame, (id) => byId.get(id), method), shows: [opened], from: "inside" };
    const picture = method.areas.find(({ id }) => id === frame.area)?.picture;
    if (!picture) return { title: frame.text, shows: [], from: "outside" };
    const kind = method.kinds[picture.of];
    const scope = stickies.filter(
      (one) => one.kind === picture.of && kind && !isOutside(kind, one) && one.text.trim() !== "",
    );
    const title = [frame.text, pictureTitle(picture.title, ...scope.map(({ text }) => text))]
      .filter((part) => part !== "")
      .join(" · ");
    return { title, shows: scope.map(({ id }) => id), from: "outside" };
  };
  return elements.flatMap((frame): ModelPicture[] => {
    if (frame.type !== "frame") return [];
    const stickies = inside.get(frame.id) ?? [];
    const key = Object.entries(method.kinds).flatMap(([id, kind]): KeyEntry[] => {
      const mine = [...stickies, ...(beside?.frame === frame.id ? beside.stickies : [])].filter(
        (one) => one.kind === id,
      );
      return [false, true]
        .filter((outside) => mine.some((one) => isOutside(kind, one) === outside))
        .map((outside) => ({ kind, outside, label: kindName(kind, outside) }));
    });
    return [{ frame: frame.id, key, ...about(frame, stickies) }];
  });
}
