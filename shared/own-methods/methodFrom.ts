import { type Field, type Kind, kindsByIdOf, type Method } from "#shared/methods/method.ts";
import { boxesOf } from "./areas.ts";
import type { Definition } from "./definition.ts";
import { figuresOf } from "./figures.ts";
import { outcomesOf } from "./outcomes.ts";
import { stageOf } from "./stageOf.ts";

/** An object without the keys that are undefined, as the values of a method are. */
function fieldOf({ options, hint, onSticky, ...field }: FieldDefinition): Field {
  return {
    ...field,
    ...(options && { options }),
    ...(hint !== undefined && { hint }),
    ...(onSticky !== undefined && { onSticky }),
  };
}

type KindDefinition = Definition["kinds"][number];
type FieldDefinition = NonNullable<KindDefinition["fields"]>[number];

function kindOf({ label, code, color, shape, hint, fields, size }: KindDefinition): Kind {
  return {
    label,
    code,
    color,
    shape,
    hint,
    ...(fields && { fields: fields.map(fieldOf) }),
    ...(size && { size }),
  };
}

/** The method that a definition without faults says. Its `definition` is one line of JSON, the same for the same content. */
export function methodFrom(definition: Definition): Method {
  const { $schema: _, ...content } = definition;
  const { id, version, title, purpose, opens, takesOver } = content;
  const boxes = boxesOf(content.areas);
  const method: Method = {
    id,
    version,
    title,
    purpose,
    kinds: kindsByIdOf(content.kinds.map((kind) => [kind.id, kindOf(kind)])),
    stages: content.stages.map(stageOf),
    areas: content.areas.map((area, at) => ({
      id: area.id,
      title: area.title,
      box: boxes[at] ?? [0, 0, 1, 1, 0],
    })),
    relations: content.relations.map(({ from, to, label, ownWords }) => ({
      from,
      to,
      label,
      ...(ownWords !== undefined && { ownWords }),
    })),
    checks: async () => (await import("./checks.ts")).checksOf(content),
    whys: async () => Object.fromEntries(content.checks.map((check) => [check.id, check.why])),
    exporters: async () => [(await import("./report.ts")).reportOf(method, content)],
    outcomes: outcomesOf(content),
    ...(opens && opens.length > 0 && { opens }),
    ...(takesOver && takesOver.length > 0 && { takesOver }),
    definition: JSON.stringify(content),
    ...(content.plane && { plane: content.plane }),
    ...(content.figures && { figures: figuresOf(content.figures) }),
    hasSample: content.sample !== undefined,
    sample: async () => (await import("./sample.ts")).sampleOf(method, content.sample),
  };
  return method;
}
