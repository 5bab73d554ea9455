import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { homes, loose, mayImport } from "./laws.ts";

/**
 * A fence can be down and green: so each is tried with a planted breach, in a copy that holds nothing but the
 * configurations and what is planted.
 */

// It starts compiler and linter, which wait their turn on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, "../..");
let copy: string;

/** What is planted: a file, and by line the rule that must catch it; what is not named must pass. */
interface Plant {
  readonly file: string;
  readonly text: string;
  readonly caught: ReadonlyMap<number, string>;
}

const folders = Object.keys(mayImport);

/** A file of many lines, each with the rule that must catch it or undefined. */
function lines(file: string, all: readonly (readonly [line: string, caught: string | undefined])[]): Plant {
  return {
    file,
    text: all.map(([line]) => `${line}\n`).join(""),
    caught: new Map(all.flatMap(([, rule], place) => (rule === undefined ? [] : [[place + 1, rule]]))),
  };
}

function importsFrom(name: string, file: string, may: readonly string[]): Plant {
  return lines(
    file,
    folders.map((to) => [
      to === name ? 'export * from "./target.ts";' : `export * from "#${to}/target.ts";`,
      to === name || may.includes(to) ? undefined : "boundaries(dependencies)",
    ]),
  );
}

/** Every folder, and what lies in none, importing every folder. */
const imports: readonly Plant[] = [
  ...Object.entries(mayImport).map(([from, may]) => importsFrom(from, `${from}/imports.ts`, may)),
  importsFrom("", "renderer/imports.ts", loose["renderer"]?.may ?? []),
  importsFrom("", "planted.config.ts", loose["config"]?.may ?? []),
];

/** Every folder importing every library that has a home. */
const libraries: readonly Plant[] = folders.map((folder) =>
  lines(
    `${folder}/libraries.ts`,
    homes.flatMap((home) =>
      home.libraries.map((library) => [
        `export * from "${library}";`,
        home.folders.includes(folder) ? undefined : "eslint(no-restricted-imports)",
      ]),
    ),
  ),
);

const importing = (path: string) => `import { target } from "${path}";\n\nexport const planted = target;\n`;
const exported = "export const planted = 1;\n";
const transaction =
  "export function planted(doc: { transact(edit: () => void): void }) {\n  doc.transact(() => undefined);\n}\n";
const branch = 'export const planted = (method: string) => method === "post-mortem";\n';
const testing = (call: string) =>
  `import { expect, ${call.split(".")[0]} } from "vitest";\n\n${call}("holds", () => {\n  expect(1).toBe(1);\n});\n`;

const others: readonly {
  readonly file: string;
  readonly text: string;
  readonly caught: string | undefined;
  readonly line?: number;
}[] = [
  { file: "shared/odds/planted.ts", text: exported, caught: "boundaries(no-unknown-files)" },
  { file: "renderer/odds/planted.ts", text: exported, caught: "boundaries(no-unknown-files)" },
  { file: "planted.ts", text: exported, caught: "boundaries(no-unknown-files)" },
  {
    file: "shared/board/unknown.ts",
    text: importing("#shared/odds/target.ts"),
    caught: "boundaries(no-unknown-dependencies)",
  },
  {
    file: "renderer/panels/up.ts",
    text: importing("../session/target.ts"),
    caught: "eslint(no-restricted-imports)",
  },
  {
    file: "shared/board/upOne.ts",
    text: importing("./../geometry/target.ts"),
    caught: "eslint(no-restricted-imports)",
  },
  { file: "renderer/panels/branch.ts", text: branch, caught: "groundwork(no-method-branch)" },
  {
    file: "shared/commands/branch.ts",
    text: 'export function planted(id: string) {\n  switch (id) {\n    case "post-mortem":\n      return 1;\n    default:\n      return 2;\n  }\n}\n',
    caught: "groundwork(no-method-branch)",
    line: 3,
  },
  { file: "shared/methods/branch.ts", text: branch, caught: undefined },
  {
    file: "renderer/panels/transaction.ts",
    text: transaction,
    caught: "groundwork(no-loose-transaction)",
    line: 2,
  },
  {
    file: "renderer/session/other.ts",
    text: transaction,
    caught: "groundwork(no-loose-transaction)",
    line: 2,
  },
  { file: "renderer/session/board/board.ts", text: transaction, caught: undefined },
  { file: "shared/commands/transaction.ts", text: transaction, caught: undefined },
  {
    file: "shared/board/cycle.ts",
    text: 'import { other } from "./otherHalf.ts";\n\nexport const planted = () => other;\n',
    caught: "import(no-cycle)",
  },
  {
    file: "shared/board/otherHalf.ts",
    text: 'import { planted } from "./cycle.ts";\n\nexport const other = () => planted;\n',
    caught: "import(no-cycle)",
  },
  { file: "shared/board/default.ts", text: "export default 1;\n", caught: "import(no-default-export)" },
  {
    file: "shared/board/any.ts",
    text: "export const planted = (value: any) => typeof value;\n",
    caught: "typescript(no-explicit-any)",
  },
  {
    file: "shared/board/certain.ts",
    text: "export const planted = (list: readonly string[]) => list[0]!;\n",
    caught: "typescript(no-non-null-assertion)",
  },
  { file: "shared/board/console.ts", text: "console.log(1);\n", caught: "eslint(no-console)" },
  { file: "electron/launch/console.ts", text: "console.log(1);\n", caught: undefined },
  {
    file: "electron/main/floating.ts",
    text: "export function planted(work: () => Promise<void>) {\n  work();\n}\n",
    caught: "typescript(no-floating-promises)",
    line: 2,
  },
  {
    file: "shared/board/skipped.test.ts",
    text: testing("it.skip"),
    caught: "vitest(no-disabled-tests)",
    line: 3,
  },
  {
    file: "shared/board/focused.test.ts",
    text: testing("it.only"),
    caught: "vitest(no-focused-tests)",
    line: 3,
  },
  { file: "shared/board/whole.test.ts", text: testing("it"), caught: undefined },
  {
    file: "renderer/panels/Picture.tsx",
    text: 'export const Picture = () => <img src="a.png" />;\n',
    caught: "jsx-a11y(alt-text)",
  },
];

const plants: readonly Plant[] = [
  ...imports,
  ...libraries,
  ...others.map(({ file, text, caught, line = 1 }) => ({
    file,
    text,
    caught: new Map(caught === undefined ? [] : [[line, caught]]),
  })),
];

/** Breaches that the compiler must catch; an import of another layer hides what else is wrong in one. */
const worlds: readonly {
  readonly layer: string;
  readonly breaches: readonly { readonly file: string; readonly text: string; readonly caught: string }[];
}[] = [
  {
    layer: "shared",
    breaches: [
      { file: "shared/board/page.ts", text: "export const planted = window.name;\n", caught: "TS2304" },
      { file: "shared/board/node.ts", text: "export const planted = process.argv;\n", caught: "TS2591" },
    ],
  },
  {
    layer: "shared",
    breaches: [
      { file: "shared/board/host.ts", text: importing("#electron/host/target.ts"), caught: "TS6307" },
    ],
  },
  {
    layer: "electron",
    breaches: [
      { file: "electron/host/page.ts", text: "export const planted = document.title;\n", caught: "TS2584" },
    ],
  },
  {
    layer: "renderer",
    breaches: [
      { file: "renderer/look/node.ts", text: "export const planted = process.argv;\n", caught: "TS2591" },
    ],
  },
];

async function plant(path: string, text: string): Promise<void> {
  const file = join(copy, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** What a tool of ours says about the copy; breaches make it fail, so that is no error here. */
function ask(tool: "oxlint" | "tsc", args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    execFile(
      join(root, "node_modules/.bin", tool),
      args,
      { cwd: copy, maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => done(stdout + stderr),
    );
  });
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "groundwork-fences-"));
  for (const file of ["package.json", "oxlint.config.ts", "tsconfig.json", "e2e/fences"])
    await cp(join(root, file), join(copy, file), { recursive: true });
  for (const layer of ["shared", "electron", "renderer", "e2e"])
    await cp(join(root, layer, "tsconfig.json"), join(copy, layer, "tsconfig.json"));
  // Only what the configurations ask for: a linked node_modules would be searched for files to lint.
  for (const name of ["oxlint", "eslint-plugin-boundaries", "vitest", "@types"]) {
    await mkdir(join(copy, "node_modules"), { recursive: true });
    await symlink(join(root, "node_modules", name), join(copy, "node_modules", name));
  }
  await mkdir(join(copy, "shared/methods/post-mortem"), { recursive: true });
  for (const folder of [...folders, "shared/odds"])
    await plant(`${folder}/target.ts`, "export const target = 1;\n");
});

afterAll(() => rm(copy, { recursive: true, force: true }));

describe("the compiler", () => {
  it.each(worlds)("keeps $layer to its own world", async ({ layer, breaches }) => {
    await Promise.all(breaches.map(({ file, text }) => plant(file, text)));
    const said = await ask("tsc", ["-p", layer, "--noEmit", "--pretty", "false"]);
    await Promise.all(breaches.map(({ file }) => rm(join(copy, file))));
    for (const { file, caught } of breaches) {
      const line = said.split("\n").find((each) => each.startsWith(file));
      expect(line ?? said).toContain(`${file}(1,`);
      expect(line ?? said).toContain(caught);
    }
  });
});

const report = v.object({
  diagnostics: v.array(
    v.object({
      code: v.string(),
      filename: v.string(),
      labels: v.array(v.object({ span: v.object({ line: v.number() }) })),
    }),
  ),
});

describe("the linter", () => {
  it("catches every planted breach, and nothing else", async () => {
    await Promise.all(plants.map(({ file, text }) => plant(file, text)));
    const said = await ask("oxlint", ["--format", "json"]);
    const { diagnostics } = v.parse(report, JSON.parse(said));
    const foundAt = (file: string, line: number) =>
      diagnostics.flatMap(({ filename, code, labels }) =>
        filename === file && labels[0]?.span.line === line ? [code] : [],
      );
    const wrong = plants.flatMap(({ file, text, caught }) =>
      text.split("\n").flatMap((written, place) => {
        const rule = caught.get(place + 1);
        const found = foundAt(file, place + 1);
        if (rule === undefined ? found.length === 0 : found.includes(rule)) return [];
        return [`${file}: ${written}: ${rule ?? "nothing"} expected, ${found.join(", ")} found`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
