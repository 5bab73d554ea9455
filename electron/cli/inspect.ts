import { parseArgs } from "node:util";
import type { Workshop } from "#shared/board/board.ts";
import { workshopJson } from "#shared/board/workshopJson.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import { heldOn } from "#shared/outcomes/workshopDays.ts";
import { exitCode, placeOf, tell, WrongUsage, type CliCommand } from "./command.ts";
import { readWorkshops, withImages } from "./readWorkshops.ts";

const usage = `Says what is in a workshop, or in those of a folder.

  groundwork inspect <file|folder> [--json]

  --json    the whole board as JSON (assets/schema/workshop.schema.json), which groundwork new --from takes back; for a
            folder, a list of them`;

async function describe(workshop: Workshop): Promise<readonly string[]> {
  const { control, elements } = workshop;
  const method = await methodFor(control);
  const counts = Map.groupBy(elements, (one) =>
    one.type === "sticky" ? (method?.kinds[one.kind]?.label ?? one.kind) : one.type,
  );
  const facts = method?.outcomes(workshop) ?? [];
  const checks = (await method?.checks()) ?? [];
  const findings = checks.flatMap((check) => check(workshop));
  return [
    control.title,
    `  ${method?.title ?? control.method}, ${heldOn(workshop)}, id ${control.id}`,
    ...[...counts].map(([name, some]) => `  ${name}: ${some.length}`),
    ...[...Map.groupBy(facts, ({ is }) => is)].map(([is, some]) => `  outcome ${is}: ${some.length}`),
    ...findings.map(({ what, mend }) => `  hint: ${what} ${mend}`),
  ];
}

/** Tells what is in workshops. */
export const inspect: CliCommand = {
  usage,
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [from, ...more] = positionals;
    if (from === undefined || more.length > 0)
      throw new WrongUsage("Give one file or one folder of workshops.");
    const { workshops, notes } = await readWorkshops(placeOf(from), withImages);
    if (values.json) {
      const all = workshops.map(workshopJson);
      tell(JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2));
    } else {
      for (const workshop of workshops) for (const line of await describe(workshop)) tell(line);
      for (const note of notes) tell(note);
    }
    return exitCode.done;
  },
};
