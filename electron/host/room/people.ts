import * as v from "valibot";
import { documentNames } from "#shared/log/frames.ts";
import type { Role } from "#shared/access/roles.ts";
import type { OpenWorkshop } from "./workshop.ts";

/** Somebody who is in a workshop now, on one device. */
export interface Person {
  readonly id: string;
  readonly role: Role;
  /** As they call themselves; undefined as long as they do not. */
  readonly name: string | undefined;
}

// As our own page says it, and as other y-websocket clients do.
const named = v.object({ name: v.string() });
const presence = v.union([named, v.object({ user: named })]);

/** Who is in a workshop, each device once, in the order of their coming. */
export function peopleIn(workshop: OpenWorkshop | undefined): readonly Person[] {
  const people = new Map<string, Person>();
  for (const { guest, member } of workshop?.connections ?? []) {
    const known = people.get(guest.person);
    const name =
      known?.name ??
      documentNames.map((one) => nameIn(workshop?.rooms[one].presenceOf(member))).find(Boolean);
    people.set(guest.person, { id: guest.person, role: guest.role, name });
  }
  return [...people.values()];
}

function nameIn(json: string | undefined): string | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), presence), json);
  if (!read.success) return undefined;
  return "name" in read.output ? read.output.name : read.output.user.name;
}
