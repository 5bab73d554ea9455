import { closedTally, type Marks } from "#shared/board/votes.ts";
import { byDepth, layerOf } from "#shared/board/layers.ts";
import type { Workshop } from "#shared/board/board.ts";
import { light, noteFont, type Theme } from "#shared/look/tokens.ts";

import { noteWeight } from "#shared/look/textLayout.ts";
import { labelOf, placesOfLabels } from "#shared/look/labels.ts";
import { methodOf } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";
import { picturesOf } from "#shared/methods/pictures.ts";
import { drawn, drawnLabel, drawnTitle, type Drawing } from "./drawn.ts";
import { noteMeasure } from "./noteMeasure.ts";
import { picturedOf } from "./pictured.ts";
import { regionOf, type Scope, wholeBoard } from "./scope.ts";
import { around, escaped, short, tag } from "#shared/outcomes/svg.ts";

/** How a picture is drawn, where it is not as a document wants it. */
export interface PictureLook {
  /** The light one unless told. */
  readonly theme?: Theme;
  /** The bytes of the board's images; without them there are empty frames in their places. */
  readonly pictureOf?: Drawing["pictureOf"];
  /** The workshop's method, where it is none of Groundwork's. */
  readonly method?: Method | undefined;
  /** What is laid over stickies as tags, by their ids. */
  readonly tags?: Drawing["tags"];
  /** What was taken over, and whose origin says something else by now. */
  readonly outdated?: Drawing["outdated"];
  /** Votes by element, in place of those of the last vote that was closed. */
  readonly votes?: Marks;
}

// A viewer without the app's font has the family itself or another; the length of each line is told with it.
const family = `Nunito, ${noteFont.replaceAll('"', "'")}`;

/**
 * A picture of a board as SVG: text as text, in board units. Undefined if there is nothing in it.
 * Pure: the same workshop gives the same bytes, with or without a window.
 */
export function boardSvg(
  workshop: Workshop,
  scope: Scope = wholeBoard,
  look: PictureLook = {},
): string | undefined {
  const method = look.method ?? methodOf(workshop.control.method);
  const { board, beside, drawn: shown } = picturedOf(workshop.elements, scope, method);
  // A sample keeps its elements by order alone, a board by what lies over what.
  const elements = shown.toSorted(byDepth);
  const { theme = light, pictureOf = () => undefined, tags = new Map(), outdated = new Set() } = look;
  const region = regionOf(elements, tags);
  if (!region) return undefined;
  const byId = new Map(board.map((element) => [element.id, element]));
  const drawing: Drawing = {
    theme,
    tags,
    outdated,
    pictureOf,
    kindOf: (id) => method?.kinds[id],
    plane: method?.plane,
    pictures: new Map(
      method?.opens ? picturesOf(workshop, method, beside).map((picture) => [picture.frame, picture]) : [],
    ),
    boxOf: (id) => byId.get(id)?.box,
    // A vote that runs may be hidden, and goes into no document.
    votes: look.votes ?? closedTally(workshop.rounds),
  };
  const connectors = elements.filter((element) => element.type === "connector");
  // On the whole board, so that a picture of a part has them where the board has them.
  const labels = placesOfLabels(
    board,
    (id) => byId.get(id),
    (connector) => labelOf(connector, noteMeasure).size,
  );
  const over = elements.findLastIndex((element) => layerOf(element) <= layerOf({ type: "connector" })) + 1;
  const [x, y, width, height] = region;
  const size = { width, height };
  return `${around(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...size,
      viewBox: [x, y, width, height].map(short).join(" "),
      "font-family": family,
      "font-weight": noteWeight,
      "xml:space": "preserve",
    },
    `\n${around("title", {}, escaped(titleOf(workshop, scope)))}\n`,
    `${tag("rect", { x, y, ...size, fill: theme.paper })}\n`,
    ...elements.slice(0, over).map((element) => drawn(element, drawing)),
    ...elements.map((element) => (element.type === "cluster" ? drawnTitle(element, drawing) : "")),
    ...connectors.map((connector) => drawnLabel(connector, labels.get(connector.id) ?? 0.5, drawing)),
    ...elements.slice(over).map((element) => drawn(element, drawing)),
  )}\n`;
}

function titleOf({ control, elements }: Workshop, scope: Scope): string {
  if (scope.is !== "frame") return control.title;
  const frame = elements.find(({ id }) => id === scope.id);
  return [control.title, frame?.type === "frame" ? frame.text : ""].filter(Boolean).join(": ");
}
