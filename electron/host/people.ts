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

const presence = v.object({ user: v.object({ name: v.string() }) });

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
  return read.success ? read.output.user.name : undefined;
}
