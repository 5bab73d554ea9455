import { mayWrite, type Role } from "#shared/access/roles.ts";
import type { SessionState } from "./state.ts";

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

/** Whether the view made for phones shows: in a shared workshop, on a phone. */
export function seesPhoneView({ phone, line, wholeBoard }: SessionState): boolean {
  return phone && line !== undefined && !wholeBoard;
}
