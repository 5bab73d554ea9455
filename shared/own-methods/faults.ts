import { methodOf } from "#shared/methods/index.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import { areaFaults } from "./areas.ts";
import type { Definition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { idsIn, known, noField, twice, unusable } from "./faultParts.ts";
import { figureFaults, planeFaults } from "./figureFaults.ts";
import { sampleFaults } from "./sampleFaults.ts";

/** What one part of a definition has to know of another. */

function kindFaults({ kinds, stages }: Definition): readonly Fault[] {
  const allowed = new Set(stages.flatMap(({ allows }) => allows));
  const looks = new Map<string, string>();
  return [
    ...twice(idsIn(kinds, "kinds"), "kinds"),
    ...unusable(idsIn(kinds, "kinds")),
    ...twice(
      kinds.map(({ label }, at) => ({ id: label, path: ["kinds", at, "label"] })),
      "labels",
    ),
    ...twice(
      kinds.map(({ code }, at) => ({ id: code, path: ["kinds", at, "code"] })),
      "codes",
    ),
    ...kinds.flatMap(({ id, label, color, shape, fields = [] }, at): readonly Fault[] => {
      const look = `${color} ${shape}`;
      const other = looks.get(look);
      looks.set(look, other ?? label);
      return [
        ...(other === undefined
          ? []
          : [
              {
                path: ["kinds", at, "shape"],
                message: say("ownMethods.sameLook", { one: label, other, color, shape }),
              },
            ]),
        ...(allowed.has(id)
          ? []
          : [{ path: ["kinds", at, "id"], message: say("ownMethods.nowhere", { id }) }]),
        ...twice(idsIn(fields, "fields", ["kinds", at]), "fields"),
        ...unusable(idsIn(fields, "fields", ["kinds", at])),
        ...fields.flatMap(({ input, options }, place): readonly Fault[] => {
          const path = ["kinds", at, "fields", place];
          if (input === "choice" && options === undefined)
            return [{ path, message: say("ownMethods.missing", { name: "options" }) }];
          if (input !== "choice" && options !== undefined)
            return [{ path: [...path, "options"], message: say("ownMethods.options") }];
          return twice(idsIn(options ?? [], "options", path), "options");
        }),
      ];
    }),
  ];
}

/** As many as a person can say aloud at once. */
const mostSentences = 2;

function stageFaults({ kinds, areas, stages }: Definition): readonly Fault[] {
  const kind = known(kinds, "ownMethods.noKind");
  const area = known(areas, "ownMethods.noArea");
  return [
    ...twice(idsIn(stages, "stages"), "stages"),
    ...unusable(idsIn(stages, "stages")),
    ...stages.flatMap((stage, at): readonly Fault[] => {
      const sentences = stage.prompt.match(/[.?!](?:\s|$)/gu)?.length ?? 0;
      const { votes } = stage;
      return [
        ...stage.allows.flatMap((id, place) => kind(id, "stages", at, "allows", place)),
        ...twice(
          stage.allows.map((id, place) => ({ id, path: ["stages", at, "allows", place] })),
          "allows",
        ),
        ...area(stage.area, "stages", at, "area"),
        ...(sentences > mostSentences
          ? [{ path: ["stages", at, "prompt"], message: say("ownMethods.longPrompt") }]
          : []),
        ...(votes && votes.most > votes.budget
          ? [
              {
                path: ["stages", at, "votes", "most"],
                message: say("ownMethods.mostPerSticky", { budget: votes.budget }),
              },
            ]
          : []),
      ];
    }),
  ];
}

function relationFaults({
  kinds,
  areas,
  relations,
  opens = [],
  takesOver = [],
}: Definition): readonly Fault[] {
  const kind = known(kinds, "ownMethods.noKind");
  const area = known(areas, "ownMethods.noArea");
  return [
    ...relations.flatMap(({ from, to }, at) => [
      ...kind(from, "relations", at, "from"),
      ...kind(to, "relations", at, "to"),
    ]),
    ...twice(
      relations.map(({ from, to }, at) => ({ id: `${from} → ${to}`, path: ["relations", at] })),
      "relations",
    ),
    ...takesOver.flatMap((one, at) => [
      ...kind(one.as, "takesOver", at, "as"),
      ...area(one.area, "takesOver", at, "area"),
    ]),
    ...twice(
      takesOver.map(({ outcome }, at) => ({ id: outcome, path: ["takesOver", at, "outcome"] })),
      "takesOver",
    ),
    ...opens.flatMap((one, at) => [
      ...kind(one.kind, "opens", at, "kind"),
      ...kind(one.into, "opens", at, "into"),
    ]),
    ...twice(
      opens.map((one, at) => ({ id: one.kind, path: ["opens", at, "kind"] })),
      "opens",
    ),
    ...circleFaults(opens),
  ];
}

/** A kind that is opened into itself, over however many others, would have no lowest level. Told at its first entry. */
function circleFaults(opens: NonNullable<Definition["opens"]>): readonly Fault[] {
  const into = new Map(opens.map((one) => [one.kind, one.into]));
  const told = new Set<string>();
  return opens.flatMap(({ kind }, at): readonly Fault[] => {
    const way = [kind];
    for (let next = into.get(kind); next !== undefined; next = into.get(next)) {
      if (told.has(next)) return [];
      const isRound = next === kind;
      if (!isRound && way.includes(next)) return [];
      way.push(next);
      if (!isRound) continue;
      for (const one of way) told.add(one);
      return [{ path: ["opens", at], message: say("ownMethods.circle", { way: way.join(" → ") }) }];
    }
    return [];
  });
}

function checkFaults({ kinds, stages, checks, report }: Definition): readonly Fault[] {
  const kind = known(kinds, "ownMethods.noKind");
  const stage = known(stages, "ownMethods.noStage");
  return [
    ...twice(idsIn(checks, "checks"), "checks"),
    ...unusable(idsIn(checks, "checks")),
    ...checks.flatMap((check, at): readonly Fault[] => [
      ...kind(check.kind, "checks", at, "kind"),
      ...(check.once === undefined ? [] : stage(check.once, "checks", at, "once")),
      ...(check.needs === "link" ? kind(check.with, "checks", at, "with") : []),
      ...(check.needs === "field" ? noField(kinds, check.kind, check.field, ["checks", at, "field"]) : []),
    ]),
    ...(report?.sections ?? []).flatMap((section, at) => [
      ...section.kinds.flatMap((id, place) => kind(id, "report", "sections", at, "kinds", place)),
      ...twice(
        section.kinds.map((id, place) => ({ id, path: ["report", "sections", at, "kinds", place] })),
        "section",
      ),
    ]),
  ];
}

/** What is wrong between the parts of a definition that are each of the right form. */
export function faultsOf(definition: Definition): readonly Fault[] {
  const { id, areas } = definition;
  return [
    ...(methodOf(id) ? [{ path: ["id"], message: say("ownMethods.takenId", { id }) }] : []),
    ...unusable([{ id, path: ["id"] }]),
    ...kindFaults(definition),
    ...twice(idsIn(areas, "areas"), "areas"),
    ...unusable(idsIn(areas, "areas")),
    ...areaFaults(areas),
    ...stageFaults(definition),
    ...relationFaults(definition),
    ...checkFaults(definition),
    ...planeFaults(definition),
    ...figureFaults(definition),
    ...sampleFaults(definition),
  ];
}
