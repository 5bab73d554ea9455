import { sha256 } from "@noble/hashes/sha2.js";
import type { Box, Connector, Element, Frame, Sticky, Workshop } from "#shared/board/board.ts";
import { unsteered } from "#shared/board/control.ts";
import { idOfBytes } from "#shared/board/ids.ts";
import { placer } from "#shared/methods/layout.ts";
import type { Method } from "#shared/methods/method.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import { planeRoom } from "#shared/methods/plane.ts";
import { areaForNew, freeBoxAt } from "#shared/methods/planeStep.ts";
import { numberOf } from "#shared/outcomes/facts.ts";
import type { Definition } from "./definition.ts";

type Sample = NonNullable<Definition["sample"]>;

/** Where the figures of a sticky put it among those that are there; undefined where it has none. */
function onPlane({ plane, kinds }: Method, elements: readonly Element[], sticky: Sticky): Box | undefined {
  const room = plane && planeRoom(plane, elements);
  if (!room || sticky.kind !== plane.kind) return undefined;
  const [x, y] = [numberOf(sticky, plane.x.field), numberOf(sticky, plane.y.field)];
  const [width, height] = kinds[sticky.kind]?.size ?? [200, 200];
  const sized: Sticky = { ...sticky, box: [0, 0, width, height, 0] };
  return x === undefined || y === undefined ? undefined : freeBoxAt(room, { x, y }, sized, elements);
}

/**
 * The finished workshop that a definition describes: the same for the same definition, and another one when that is
 * changed. Without a description it is an empty board.
 */
export function sampleOf(method: Method, sample: Sample | undefined): Workshop {
  const idOf = (what: string): string =>
    idOfBytes(sha256(new TextEncoder().encode(`${method.definition ?? method.id}\n${what}`)));
  const at = `${sample?.held ?? "1980-01-01"}T09:00:00Z`;
  const given = { id: idOf("workshop"), title: sample?.title ?? method.title, by: "", at };
  const fresh = newWorkshop(method, given);
  if (!sample) return { control: unsteered(fresh.control), elements: [] };
  let order = 0;
  const common = (what: string, box: Box) => {
    order += 1;
    return { id: idOf(what), box, order, locked: false, cluster: undefined, made: { by: "", at } };
  };
  const frames = method.areas.map((area): Frame => ({
    ...common(`area ${area.id}`, area.box),
    type: "frame",
    text: area.title,
    area: area.id,
    locked: true,
  }));
  const place = placer(method);
  const elements: Element[] = [...frames];
  const byName = new Map<string, Sticky>();
  for (const [number, { id, kind, text, stage, fields = {} }] of sample.stickies.entries()) {
    const found = method.stages.find((one) =>
      stage === undefined ? one.allows.includes(kind) : one.id === stage,
    );
    const nowhere: Sticky = {
      ...common(`sticky ${number}`, [0, 0, 1, 1, 0]),
      type: "sticky",
      kind,
      text,
      fields,
    };
    const box = onPlane(method, elements, nowhere) ?? place(areaForNew(method, found?.area), kind);
    const placed = { ...nowhere, box };
    elements.push(placed);
    if (id !== undefined) byName.set(id, placed);
  }
  for (const [number, { from, to, text }] of sample.connectors.entries()) {
    const [one, other] = [byName.get(from), byName.get(to)];
    if (!one || !other) continue;
    const relation = method.relations.find((known) => known.from === one.kind && known.to === other.kind);
    const connector: Connector = {
      ...common(`connector ${number}`, [0, 0, 1, 1, 0]),
      type: "connector",
      from: { element: one.id },
      to: { element: other.id },
      text: text ?? relation?.label ?? "",
      ink: "ink",
    };
    elements.push(connector);
  }
  // The stages one after the other, each as long as it was planned.
  let minutes = 0;
  const stageLog = method.stages.map((stage) => {
    const opened = new Date(Date.parse(at) + minutes * 60_000).toISOString().replace(".000Z", "Z");
    minutes += stage.minutes;
    return { stage: stage.id, at: opened };
  });
  const last = method.stages.at(-1)?.id ?? fresh.control.stage;
  return { control: { ...unsteered(fresh.control), stage: last, stageLog }, elements };
}
