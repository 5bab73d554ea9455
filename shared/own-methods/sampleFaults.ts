import { placer } from "#shared/methods/layout.ts";
import { areaForNew } from "#shared/methods/planeStep.ts";
import { dayOf, numberOf } from "#shared/outcomes/facts.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import { boxesOf } from "./areas.ts";
import type { Definition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { stageOf } from "./stageOf.ts";
import { known, listed, noField, type Path, twice } from "./faultParts.ts";

type Sample = NonNullable<Definition["sample"]>;
type SampleSticky = Sample["stickies"][number];

/** Nothing where a field's value is what its input asks for, as on a board nothing else could have been chosen. */
function valueFaults(
  kinds: Definition["kinds"],
  { kind, fields = {} }: SampleSticky,
  at: Path,
): readonly Fault[] {
  const own = kinds.find(({ id }) => id === kind)?.fields ?? [];
  return Object.entries(fields).flatMap(([id, value]): readonly Fault[] => {
    const path = [...at, "fields", id];
    const field = own.find((one) => one.id === id);
    if (!field) return noField(kinds, kind, id, path);
    const sticky = { fields };
    if (field.input === "choice" && field.options?.some((option) => option.id === value) !== true) {
      const options = listed((field.options ?? []).map((option) => option.id));
      return [{ path, message: say("ownMethods.noOption", { id: value, known: options }) }];
    }
    if (field.input === "number" && numberOf(sticky, id) === undefined)
      return [{ path, message: say("ownMethods.noNumberHere", { id }) }];
    if (field.input === "date" && dayOf(sticky, id) === undefined)
      return [{ path, message: say("ownMethods.noDayHere", { id }) }];
    if (field.input === "time" && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(value))
      return [{ path, message: say("ownMethods.noTimeHere", { id }) }];
    return [];
  });
}

/** The stage that each sticky is written in, as far as it says one that is there and allows its kind. */
function stageFaults(
  { stages, kinds }: Definition,
  { stage, kind }: SampleSticky,
  at: Path,
): readonly Fault[] {
  if (stage === undefined) return [];
  const found = stages.find(({ id }) => id === stage);
  if (!found) return known(stages, "ownMethods.noStage")(stage, ...at, "stage");
  return kinds.some(({ id }) => id === kind) && !found.allows.includes(kind)
    ? [{ path: [...at, "stage"], message: say("ownMethods.notAllowed", { stage, kind }) }]
    : [];
}

/** The first sticky of each area that lies below its end. */
function roomFaults({ areas, kinds, stages, plane }: Definition, { stickies }: Sample): readonly Fault[] {
  const boxes = boxesOf(areas);
  const place = placer({
    areas: areas.map((area, at) => ({ ...area, box: boxes[at] ?? [0, 0, 1, 1, 0] })),
    kinds: Object.fromEntries(kinds.map(({ id, size }) => [id, size ? { size } : {}])),
  });
  const method = { stages: stages.map(stageOf), ...(plane && { plane }) };
  const full = new Set<string>();
  return stickies.flatMap((sticky, at): readonly Fault[] => {
    const isOnPlane =
      plane?.kind === sticky.kind &&
      [plane.x.field, plane.y.field].every((field) => (sticky.fields?.[field] ?? "") !== "");
    const stage = stages.find(({ id, allows }) =>
      sticky.stage === undefined ? allows.includes(sticky.kind) : id === sticky.stage,
    );
    const wanted = areaForNew(method, stage?.area);
    const found = areas.findIndex(({ id }) => id === wanted);
    const [area, box] = [areas[found], boxes[found]];
    if (isOnPlane || !area || !box) return [];
    const [left, top, width, height] = place(area.id, sticky.kind);
    const fits = left + width <= box[0] + box[2] && top + height <= box[1] + box[3];
    if (fits || full.has(area.id)) return [];
    full.add(area.id);
    const message = say("ownMethods.noRoom", { area: area.title });
    return [{ path: ["sample", "stickies", at], message }];
  });
}

/** What a sample says that its method does not have. */
export function sampleFaults(definition: Definition): readonly Fault[] {
  const { sample, kinds, relations } = definition;
  if (!sample) return [];
  const { stickies, connectors } = sample;
  const kind = known(kinds, "ownMethods.noKind");
  const named = new Map(
    stickies.flatMap((one) => (one.id === undefined ? [] : [[one.id, one.kind] as const])),
  );
  const sticky = known(
    Array.from(named.keys(), (id) => ({ id })),
    "ownMethods.noSticky",
  );
  return [
    ...twice(
      stickies.flatMap(({ id }, at) =>
        id === undefined ? [] : [{ id, path: ["sample", "stickies", at, "id"] }],
      ),
      "sample",
    ),
    ...stickies.flatMap((one, at): readonly Fault[] => {
      const path = ["sample", "stickies", at];
      return [
        ...kind(one.kind, ...path, "kind"),
        ...stageFaults(definition, one, path),
        ...valueFaults(kinds, one, path),
      ];
    }),
    ...connectors.flatMap(({ from, to }, at): readonly Fault[] => {
      const path = ["sample", "connectors", at];
      const [one, other] = [named.get(from), named.get(to)];
      if (one === undefined || other === undefined)
        return [...sticky(from, ...path, "from"), ...sticky(to, ...path, "to")];
      if (from === to) return [{ path, message: say("ownMethods.toItself", { id: from }) }];
      return relations.some((relation) => relation.from === one && relation.to === other)
        ? []
        : [{ path, message: say("ownMethods.noRelation", { from: one, to: other }) }];
    }),
    ...roomFaults(definition, sample),
  ];
}
