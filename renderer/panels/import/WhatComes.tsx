import { CircleCheck } from "lucide-react";
import type { Element, ElementType } from "#shared/board/board.ts";
import type { Loss } from "#shared/interchange/losses.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { Losses } from "./Losses.tsx";

const counted = {
  sticky: "import.stickies",
  text: "import.texts",
  shape: "import.shapes",
  connector: "import.connectors",
  frame: "import.frames",
  stroke: "import.strokes",
  image: "import.pictures",
  cluster: "import.clusters",
} as const satisfies Partial<Record<ElementType, Parameters<typeof sayInterchange>[0]>>;

/** How much of what there is, in words: "3 stickies, 1 frame". */
export function countsInWords(elements: readonly Pick<Element, "type">[]): readonly string[] {
  const counts = Map.groupBy(elements, ({ type }) => type);
  return Object.entries(counted).flatMap(([type, key]) => {
    const count = [...counts].find(([one]) => one === type)?.[1].length ?? 0;
    return count === 0 ? [] : [sayInterchange(key, { count })];
  });
}

interface WhatComesProps {
  readonly elements: readonly Element[];
  readonly losses: readonly Loss[];
}

/** What comes onto the board and what does not. */
export function WhatComes({ elements, losses }: WhatComesProps) {
  const words = countsInWords(elements);
  return (
    <div className="import-dialog-told" role="status">
      <h3>{sayInterchange("import.comes")}</h3>
      <p>{words.length === 0 ? sayInterchange("import.nothing") : words.join(", ")}</p>
      <h3>{sayInterchange("import.lost")}</h3>
      {losses.length === 0 ? (
        <p className="import-dialog-good">
          <CircleCheck aria-hidden size={16} />
          {sayInterchange("import.nothingLost")}
        </p>
      ) : (
        <Losses losses={losses} />
      )}
    </div>
  );
}
