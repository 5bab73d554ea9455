import type { PhrasingContent, RootContent } from "mdast";
import type { Workshop } from "#shared/board/board.ts";
import { kindLabel } from "#shared/methods/kindTexts.ts";
import { kinds } from "#shared/methods/event-storming/kinds.ts";
import { layerOf } from "#shared/methods/event-storming/outcomes.ts";
import { stormOf } from "#shared/methods/event-storming/timeline.ts";
import { documentOf, fact, words } from "#shared/outcomes/document.ts";
import { factId } from "#shared/outcomes/facts.ts";
import { inline, list, references, table } from "#shared/outcomes/markdown.ts";
import { type Overlay, overlay } from "#shared/outcomes/overlay.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";

/** What people wrote, with the footnotes of all stickies that say it. */
const from = (text: string, facts: readonly { readonly id: string }[]): PhrasingContent[] => [
  ...inline(text),
  ...references(facts.map(({ id }) => id)),
];

const sign = "●";

function heatMap({ steps }: Overlay, teams: readonly string[]): RootContent[] {
  if (!steps.some(({ pains }) => pains.length > 0)) return [];
  const rows = steps.map(({ text, steps: merged, pains, painTeams }) => [
    from(text, merged),
    ...teams.map((team) => {
      const count = pains.filter((pain) => pain.teams.includes(team)).length;
      return count > 0 ? [words(String(count))] : [];
    }),
    painTeams.length > 0 ? [words(`${sign.repeat(painTeams.length)} ${painTeams.length}`)] : [],
  ]);
  return [table(["Step", ...teams, "Teams"], rows)];
}

function painTable({ steps, loosePains }: Overlay): RootContent[] {
  const rows = [
    ...steps.flatMap(({ text, pains }) => pains.map((pain) => ({ pain, step: text }))),
    ...loosePains.map((pain) => ({ pain, step: "" })),
  ].toSorted((a, b) => b.pain.teams.length - a.pain.teams.length);
  if (rows.length === 0) return [];
  return [
    table(
      ["Pain point", "Step", "Teams", "Named by"],
      rows.map(({ pain, step }) => [
        from(pain.text, pain.pains),
        inline(step),
        [words(String(pain.teams.length))],
        inline(pain.teams.join(", ")),
      ]),
    ),
  ];
}

const layersOf = (workshops: readonly Workshop[]) =>
  workshops.map((workshop) => ({
    team: workshop.control.title.trim() || workshop.control.id,
    ...layerOf(workshop, stormOf(workshop)),
  }));

/** Several boards laid over each other, each as the team that its title names. */
export const laidOver = (workshops: readonly Workshop[]): Overlay => overlay(layersOf(workshops));

/** Several boards as one report: a merged timeline, and where it hurts how many teams. */
export function reportTogether(workshops: readonly Workshop[]): string {
  const layers = layersOf(workshops);
  const merged = overlay(layers);
  const teams = [...new Set(merged.steps.flatMap(({ painTeams }) => painTeams))].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
  // The same board copied has the same stickies: here they are known by workshop, too.
  const sources = new Map(
    workshops.flatMap((workshop) =>
      [...sourceTexts(workshop, (kind) => kindLabel(kinds, kind))].map(([id, text]) => [
        factId(workshop.control.id, id),
        [text, workshop.control.title.trim()].filter((part) => part !== "").join(" · "),
      ]),
    ),
  );
  return documentOf({
    title: "Event storming: boards laid over each other",
    facts: list(
      layers.map(({ team, steps }) => fact("Board", ...inline(team), words(` (${steps.length} steps)`))),
    ),
    unknown: [],
    sections: [
      {
        title: "Timeline",
        body:
          merged.steps.length > 0
            ? [
                table(
                  ["Step", "Boards"],
                  merged.steps.map(({ text, steps, teams: boards }) => [
                    from(text, steps),
                    inline(boards.join(", ")),
                  ]),
                ),
              ]
            : [],
      },
      { title: "Heat map", body: heatMap(merged, teams) },
      { title: "Pain points", body: painTable(merged) },
    ],
    sources,
  });
}
