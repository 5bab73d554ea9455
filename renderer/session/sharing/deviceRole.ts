import { type Role, roles } from "#shared/access/roles.ts";

const place = (workshop: string) => `groundwork.role.${workshop}`;

/** Who this person last was in a shared workshop on this device; before the host has ever said it, what most are. */
export function rememberedRole(workshop: string): Role {
  try {
    const known = localStorage.getItem(place(workshop));
    return roles.find((role) => role === known) ?? "participant";
  } catch {
    return "participant";
  }
}

export function rememberRole(workshop: string, role: Role): void {
  try {
    localStorage.setItem(place(workshop), role);
  } catch {
    // Storage may be refused; then the host says it anew.
  }
}
