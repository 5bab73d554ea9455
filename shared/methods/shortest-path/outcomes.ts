import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinedWith, joinsOf } from "#shared/methods/links.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { planeFigures } from "#shared/methods/plane.ts";
import { factId, factOf, fieldOf, numberOf } from "#shared/outcomes/facts.ts";
import type { Item, Outcome } from "#shared/outcomes/outcome.ts";
import type { KindId } from "./kinds.ts";
import { pathOf } from "./path.ts";
import { plane } from "./plane.ts";

/** The candidates as items: those on the path in their order, then all others in reading order. */
export function itemsOf(workshop: Workshop): readonly Item[] {
  const { id: own } = workshop.control;
  const { candidates, slice } = pathOf(workshop);
  const figures = planeFigures(plane, workshop.elements);
  const users = notesOf<KindId>(workshop, "user");
  const usersOf = joinedWith(workshop, users);
  const learnOf = joinedWith(workshop, notesOf<KindId>(workshop, "learn"));
  const known = new Set(candidates.map(({ id }) => id));
  const needs = Map.groupBy(
    joinsOf(workshop).filter(({ from, to }) => known.has(from) && known.has(to)),
    ({ from }) => from,
  );
  const textOf = ({ text }: Sticky) => text.trim();
  const rest = candidates.filter((candidate) => !slice.includes(candidate));
  return [...slice, ...rest].map((sticky): Item => {
    const common = factOf(workshop, sticky);
    const place = slice.indexOf(sticky) + 1;
    const onPath = place > 0;
    const { x: effort, y: value } = figures(sticky);
    const [timeCriticality, riskReduction, reach, impact, confidence] = [
      "timeCriticality",
      "riskReduction",
      "reach",
      "impact",
      "confidence",
    ].map((field) => numberOf(sticky, field));
    const moscow = (["must", "should", "could", "wont"] as const).find(
      (one) => one === sticky.fields["moscow"],
    );
    const type = (["epic", "story", "task"] as const).find((one) => one === sticky.fields["type"]);
    const owner = fieldOf(sticky, "owner");
    const learn = learnOf(sticky).map(textOf).join("\n");
    const firstUsers = usersOf(sticky).length > 0 ? usersOf(sticky) : onPath ? users : [];
    return {
      is: "item",
      ...common,
      type: type ?? "story",
      ...(value !== undefined && { value }),
      ...(effort !== undefined && { effort }),
      ...(timeCriticality !== undefined && { timeCriticality }),
      ...(riskReduction !== undefined && { riskReduction }),
      ...(reach !== undefined && { reach }),
      ...(impact !== undefined && { impact }),
      ...(confidence !== undefined && { confidence }),
      ...(moscow !== undefined && { moscow }),
      onPath,
      ...(onPath && { place }),
      firstUsers: firstUsers.map(textOf),
      ...(learn !== "" && { learn }),
      ...(owner !== undefined && { owner }),
      labels: [],
      after: [...new Set((needs.get(sticky.id) ?? []).map(({ to }) => factId(own, to)))],
      answers: common.origin === undefined ? [] : [common.origin],
    };
  });
}

/** What the shortest path yields: items to be built, and open questions. */
export function outcomes(workshop: Workshop): readonly Outcome[] {
  return [
    ...itemsOf(workshop),
    ...notesOf<KindId>(workshop, "question").map((sticky): Outcome => {
      const owner = fieldOf(sticky, "owner");
      return {
        is: "open",
        ...factOf(workshop, sticky),
        kind: "question",
        ...(owner !== undefined && { owner }),
      };
    }),
  ];
}
