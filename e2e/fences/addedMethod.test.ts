import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type * as registry from "#shared/commands/registry.ts";
import { contract, expectHeld } from "#shared/methods/contract.test-support.ts";
import type * as contributions from "#shared/methods/contributions.ts";
import type * as index from "#shared/methods/index.ts";
import type * as start from "#shared/methods/newWorkshop.ts";
import { say } from "#shared/text/say.ts";
import type * as svg from "#shared/picture/boardSvg.ts";

const root = join(import.meta.dirname, "../..");
const added = join(import.meta.dirname, "start-stop");

test("a method more is one folder and one line, and everything else has it by itself", async () => {
  const copy = await mkdtemp(join(tmpdir(), "groundwork-method-"));
  try {
    for (const part of ["shared", "package.json", "tsconfig.json"])
      await cp(join(root, part), join(copy, part), { recursive: true });
    await symlink(join(root, "node_modules"), join(copy, "node_modules"), "junction");

    await cp(added, join(copy, "shared/methods/start-stop"), { recursive: true });
    const list = join(copy, "shared/methods/playbook.ts");
    const line = 'export { startStop } from "./start-stop/method.ts";\n';
    await writeFile(list, `${await readFile(list, "utf8")}${line}`);

    const from = <Module>(path: string) => vi.importActual<Module>(join(copy, "shared", path));
    const { methods, methodOf } = await from<typeof index>("methods/index.ts");
    const method = methodOf("start-stop");
    if (!method) throw new Error("The method is not there.");
    expect(methods.map(({ id }) => id).slice(1, 4)).toEqual([
      "post-mortem",
      "start-stop",
      "future-backwards",
    ]);
    const exporters = await method.exporters();
    for (const rule of contract) expectHeld(rule, method, exporters);

    const sample = await method.sample();
    const { contributionsOf } = await from<typeof contributions>("methods/contributions.ts");
    const { reports, outcomes } = await contributionsOf([sample]);
    expect(reports.map(({ text }) => text)).toEqual([
      await readFile(join(added, "sample.report.md"), "utf8"),
    ]);
    expect(outcomes.map(({ text }) => text)).toEqual(["Release on Tuesdays", "Merge on Fridays"]);
    const { commandsFor } = await from<typeof registry>("commands/registry.ts");
    expect(commandsFor(method).map(({ title }) => title)).toContain(say("insert.stickyOf", { kind: "Stop" }));
    const { newWorkshop } = await from<typeof start>("methods/newWorkshop.ts");
    const fresh = newWorkshop(method, { id: "a", title: "June", by: "ann", at: "2026-06-01T09:00:00Z" });
    expect(fresh.agenda.map(({ title }) => title)).toEqual(["Write"]);
    const { boardSvg } = await from<typeof svg>("picture/boardSvg.ts");
    // With the letter of its kind.
    expect(boardSvg(sample)).toContain(">O</text>");
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
});
