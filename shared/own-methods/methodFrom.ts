import { unsteered } from "#shared/board/control.ts";
import { type Field, type Kind, kindsByIdOf, type Method, type Stage } from "#shared/methods/method.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import { boxesOf } from "./areas.ts";
import type { Definition } from "./definition.ts";
import { outcomesOf } from "./outcomes.ts";

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

function stageOf(stage: Definition["stages"][number]): Stage {
  const { id, title, minutes, prompt, allows, area, writing, authors, move, tools, locked, votes } = stage;
  return {
    id,
    title,
    minutes,
    prompt,
    allows,
    area,
    ...(writing && { writing }),
    ...(authors && { authors }),
    ...(move && { move }),
    ...(tools && { tools }),
    ...(locked !== undefined && { locked }),
    ...(votes && { votes }),
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
    // It has none: whoever writes a method writes what it is, and not a workshop of it.
    sample: async () => {
      const given = { id: "0000000000", title, by: "", at: "1980-01-01T00:00:00Z" };
      return { control: unsteered(newWorkshop(method, given).control), elements: [] };
    },
  };
  return method;
}
