import { mayWrite, type Role } from "#shared/access/roles.ts";

/** What decides what a person may do in the open workshop. */
interface Standing {
  readonly role: Role;
  readonly locked: boolean;
}

/** Whether this person may change the board now. The host holds everybody to it; here it only decides what is offered. */
export function mayEdit({ role, locked }: Standing): boolean {
  return mayWrite(role, "board", { locked });
}

/** Whether this person steers the workshop: title, stages, lock. */
export function mayLead({ role }: Pick<Standing, "role">): boolean {
  return mayWrite(role, "control", { locked: false });
}
