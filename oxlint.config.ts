import { join } from "node:path";
import { defineConfig, type OxlintOverride } from "oxlint";
import { homes, loose, mayImport, reserved } from "#e2e/fences/laws.ts";

const folders = Object.keys(mayImport);
// The last that fits a file has it, so the folders inside another come after it.
const places = [
  ...folders.toSorted().map((folder) => ({ name: folder, files: [`${folder}/**`] })),
  ...Object.entries(loose).map(([name, { files }]) => ({ name, files: [files] })),
];
const tests = ["**/*.test.{ts,tsx}", "**/*.test-support.ts", "e2e/**"];

export default defineConfig({
  plugins: [
    "eslint",
    "typescript",
    "unicorn",
    "oxc",
    "import",
    "promise",
    "node",
    "react",
    "jsx-a11y",
    "vitest",
  ],
  jsPlugins: ["eslint-plugin-boundaries", "./e2e/fences/rules.ts"],
  options: { typeAware: true, reportUnusedDisableDirectives: "error" },
  ignorePatterns: ["node_modules", "out", "dist", "test-results", "e2e/bench/rivals"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  settings: {
    "import/resolver": { [join(import.meta.dirname, "e2e/fences/resolver.ts")]: {} },
    "boundaries/root-path": import.meta.dirname,
    "boundaries/elements": folders.map((type) => ({ type, pattern: type, partialMatch: false })),
    "boundaries/files": Object.entries(loose).map(([category, { files }]) => ({ category, pattern: files })),
  },
  rules: {
    // Who may import whom.
    "boundaries/no-unknown-files": "error",
    "boundaries/no-unknown-dependencies": "error",
    "boundaries/dependencies": [
      "error",
      {
        default: "disallow",
        policies: [
          ...Object.entries(mayImport).map(([type, may]) => ({
            from: { element: { type } },
            allow: { to: { element: { type: [type, ...may] } } },
          })),
          ...Object.entries(loose).flatMap(([categories, { may }]) => [
            { from: { file: { categories } }, allow: { to: { element: { type: [...may] } } } },
            { from: { file: { categories } }, allow: { to: { file: { categories } } } },
          ]),
          // The measured pages are put together of the window's parts, as its own first files are.
          { from: { element: { type: "e2e/bench" } }, allow: { to: { file: { categories: "renderer" } } } },
        ],
      },
    ],
    "groundwork/no-method-branch": "error",
    "groundwork/no-loose-transaction": "error",
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "import/no-duplicates": "error",
    "import/no-mutable-exports": "error",
    "import/no-commonjs": "error",

    // What the compiler lets pass.
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/no-unsafe-argument": "error",
    "typescript/no-unsafe-assignment": "error",
    "typescript/no-unsafe-call": "error",
    "typescript/no-unsafe-member-access": "error",
    "typescript/no-unsafe-return": "error",
    "typescript/no-deprecated": "error",
    "typescript/only-throw-error": "error",
    "typescript/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    "typescript/ban-ts-comment": "error",
    "typescript/consistent-type-imports": "error",
    "typescript/prefer-nullish-coalescing": "error",
    "typescript/prefer-includes": "error",
    "typescript/use-unknown-in-catch-callback-variable": "error",

    "eslint/eqeqeq": "error",
    "eslint/no-console": "error",
    "eslint/no-alert": "error",
    "eslint/no-var": "error",
    "eslint/prefer-const": "error",
    "eslint/no-fallthrough": "error",
    "eslint/no-self-compare": "error",
    "eslint/no-promise-executor-return": "error",
    "eslint/no-else-return": "error",
    "eslint/no-lonely-if": "error",
    "eslint/no-useless-return": "error",
    "eslint/no-warning-comments": "error",
    "eslint/max-lines": ["error", { max: 400 }],
    "unicorn/prefer-node-protocol": "error",
    "unicorn/prefer-string-replace-all": "error",
    "unicorn/prefer-math-min-max": "error",
    "unicorn/prefer-at": "error",
    "react/rules-of-hooks": "error",
    "react/jsx-no-target-blank": "error",
    "react/jsx-no-useless-fragment": "error",
    "react/no-danger": "error",
    // The board takes the keyboard itself, and what scrolls must be reached by it: see Scroller.tsx.
    "jsx-a11y/no-noninteractive-tabindex": [
      "error",
      { tags: [], roles: ["tabpanel", "application", "group"] },
    ],
    // Keys and presses are interaction; that the focus or the pointer came by may be noticed anywhere.
    "jsx-a11y/no-noninteractive-element-interactions": [
      "error",
      {
        handlers: [
          "onClick",
          "onDoubleClick",
          "onContextMenu",
          "onMouseDown",
          "onMouseUp",
          "onKeyDown",
          "onKeyUp",
        ],
      },
    ],
    "react/button-has-type": "error",

    "import/no-unassigned-import": [
      "error",
      { allow: ["**/*.css", "@fontsource*/**", "konva/lib/shapes/**"] },
    ],
    "eslint/no-underscore-dangle": ["error", { allow: ["_item", "_map", "_start", "_context"] }],
    "eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_$" }],
    "eslint/no-shadow": ["error", { hoist: "functions-and-types" }],
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
    "vitest/expect-expect": ["error", { assertFunctionNames: ["expect", "expect*", "fc.assert", "unique"] }],

    // Not for us: JSX needs no React in scope; fast-check and Papa are used by their names; waiting in turn is what
    // files and windows need; a property may hold for some values only and a
    // test on some systems; the compiler knows when a switch is complete;
    // a group of buttons is no fieldset. Two are wrong: about defaults of what may be left out of an empty list, and
    // about type parameters that tie a name to its entry in a table.
    "react/react-in-jsx-scope": "off",
    "import/no-named-as-default-member": "off",
    "eslint/no-await-in-loop": "off",
    "oxc/no-map-spread": "off",
    "unicorn/consistent-function-scoping": "off",
    "unicorn/no-array-sort": "off",
    "vitest/no-conditional-expect": "off",
    "vitest/no-conditional-tests": "off",
    "typescript/consistent-return": "off",
    "promise/always-return": "off",
    "jsx-a11y/prefer-tag-over-role": "off",
    "typescript/no-useless-default-assignment": "off",
    "typescript/no-unnecessary-type-parameters": "off",
  },
  overrides: [
    ...places.map(({ name, files }): OxlintOverride => ({
      files,
      rules: {
        "eslint/no-restricted-imports": [
          "error",
          {
            paths: homes
              .filter(({ folders: home }) => !home.includes(name))
              .flatMap(({ libraries, instead }) =>
                libraries.map((library) => ({ name: library, message: instead })),
              ),
            patterns: [
              {
                regex: String.raw`^\.\.(/|$)|/\.\.(/|$)`,
                message: "Import from another folder as `#shared/board/board.ts`.",
              },
            ],
          },
        ],
      },
    })),
    {
      files: ["*.config.ts", "e2e/playwright.config.ts", "e2e/fences/rules.ts"],
      rules: { "import/no-default-export": "off" },
    },
    {
      // They run before anything is installed or built, so they are not part of what the compiler checks.
      files: ["electron/launch/*.js"],
      rules: {
        "typescript/no-unsafe-argument": "off",
        "typescript/no-unsafe-assignment": "off",
        "typescript/no-unsafe-call": "off",
        "typescript/no-unsafe-member-access": "off",
      },
    },
    {
      // Playwright's fixtures have a `use` that is no hook, and what they need is read from the pattern they begin with.
      files: ["e2e/**"],
      rules: {
        "react/rules-of-hooks": "off",
        "eslint/no-empty-pattern": ["error", { allowObjectPatternsAsParameters: true }],
      },
    },
    { files: [...reserved.console, "*.config.ts"], rules: { "eslint/no-console": "off" } },
    { files: [...reserved.methodIds, ...tests], rules: { "groundwork/no-method-branch": "off" } },
    { files: [...reserved.transactions, ...tests], rules: { "groundwork/no-loose-transaction": "off" } },
  ],
});
