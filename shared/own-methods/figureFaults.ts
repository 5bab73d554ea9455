import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import type { Definition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { known, noField, noNumber, twice } from "./faultParts.ts";

/** What of a plane is not there, or is no number that a place could say. */
export function planeFaults({ plane, areas, kinds, stages }: Definition): readonly Fault[] {
  if (!plane) return [];
  const area = known(areas, "ownMethods.noArea");
  const kind = known(kinds, "ownMethods.noKind");
  // Else a new sticky would lie on the plane at once, and say figures that nobody has judged.
  const isElsewhere = stages.some((one) => one.area !== plane.area && one.allows.includes(plane.kind));
  const isKnown = kinds.some(({ id }) => id === plane.kind);
  return [
    ...area(plane.area, "plane", "area"),
    ...kind(plane.kind, "plane", "kind"),
    ...(isKnown && !isElsewhere
      ? [{ path: ["plane", "kind"], message: say("ownMethods.onlyOnPlane", { kind: plane.kind }) }]
      : []),
    ...noNumber(kinds, plane.kind, plane.x.field, ["plane", "x", "field"]),
    ...noNumber(kinds, plane.kind, plane.y.field, ["plane", "y", "field"]),
    ...(plane.x.field === plane.y.field
      ? [{ path: ["plane", "y", "field"], message: say("ownMethods.sameAxis", { id: plane.x.field }) }]
      : []),
  ];
}

/** What figures count that is not there. */
export function figureFaults({ figures = [], kinds }: Definition): readonly Fault[] {
  const kind = known(kinds, "ownMethods.noKind");
  return [
    ...twice(
      figures.map(({ label }, at) => ({ id: label, path: ["figures", at, "label"] })),
      "figures",
    ),
    ...figures.flatMap((figure, at): readonly Fault[] => {
      const { kinds: of, with: other, filled, is, sum } = figure;
      const path = ["figures", at];
      const options = of.flatMap((id) => {
        const field = kinds.find((one) => one.id === id)?.fields?.find((one) => one.id === filled);
        return field?.options ? [field.options] : [];
      });
      return [
        ...of.flatMap((id, place) => kind(id, ...path, "kinds", place)),
        ...twice(
          of.map((id, place) => ({ id, path: [...path, "kinds", place] })),
          "figure",
        ),
        ...(other === undefined ? [] : kind(other, ...path, "with")),
        ...(filled === undefined ? [] : of.flatMap((id) => noField(kinds, id, filled, [...path, "filled"]))),
        ...(sum === undefined ? [] : of.flatMap((id) => noNumber(kinds, id, sum, [...path, "sum"]))),
        ...(is !== undefined && filled === undefined
          ? [{ path: [...path, "is"], message: say("ownMethods.isWithout") }]
          : []),
        ...options.flatMap((some) =>
          is === undefined || some.some(({ id }) => id === is)
            ? []
            : [
                {
                  path: [...path, "is"],
                  message: say("ownMethods.noOption", { id: is, known: some.map(({ id }) => id).join(", ") }),
                },
              ],
        ),
      ];
    }),
  ];
}
