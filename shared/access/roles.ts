import type { DocumentName } from "#shared/log/frames.ts";

export const roles = ["facilitator", "participant", "observer"] as const;
export type Role = (typeof roles)[number];

type May = "always" | "while unlocked" | "never";

// Presence (name, cursor, selection) is no writing: everyone shows their own.
const writing: Readonly<Record<Role, Readonly<Record<DocumentName, May>>>> = {
  facilitator: { board: "always", control: "always" },
  participant: { board: "while unlocked", control: "never" },
  observer: { board: "never", control: "never" },
};

/** Whether someone in this role may change a document of a workshop whose board is locked or not. */
export function mayWrite(role: Role, document: DocumentName, state: { readonly locked: boolean }): boolean {
  const may = writing[role][document];
  return may === "always" || (may === "while unlocked" && !state.locked);
}
