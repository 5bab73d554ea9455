import type { Panel, Situation } from "#shared/commands/situation.ts";

const dialogs = [
  "palette",
  "shortcuts",
  "export",
  "picture",
  "deleted",
  "invite",
  "newWorkshop",
  "programme",
  "takeOver",
  "import",
  "overlay",
  "candidates",
  "join",
  "writeOutcomes",
] as const satisfies readonly Panel[];

/** The dialog that was asked for. Until it has been loaded it is not seen. */
export function dialogOf({ panels }: Pick<Situation, "panels">): Panel | undefined {
  return dialogs.find((dialog) => panels.includes(dialog));
}
