/**
 * Who may import whom, and which libraries live where: the one table that the linter holds and `fences.test.ts` tries.
 *
 * A folder may always import itself. What a folder may not do at all, such as ask for `window` or `process`, its
 * `tsconfig.json` holds.
 */

const core = [
  "shared/geometry",
  "shared/text",
  "shared/board",
  "shared/log",
  "shared/file",
  "shared/methods",
  "shared/own-methods",
  "shared/outcomes",
  "shared/programme",
  "shared/look",
  "shared/picture",
  "shared/interchange",
  "shared/commands",
  "shared/access",
] as const;
const shared = [...core, "shared/ipc"] as const;
const window = [
  "renderer/platform",
  "renderer/store",
  "renderer/look",
  "renderer/session",
  "renderer/canvas",
  "renderer/panels",
] as const;

/** What each folder may import of ours. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  "shared/geometry": [],
  "shared/ipc": [],
  "shared/text": [],
  "shared/board": ["shared/geometry", "shared/text"],
  "shared/log": ["shared/board"],
  "shared/access": ["shared/board", "shared/log"],
  "shared/file": ["shared/text", "shared/board", "shared/log"],
  "shared/outcomes": ["shared/board", "shared/text"],
  "shared/methods": ["shared/board", "shared/outcomes", "shared/geometry"],
  "shared/own-methods": [
    "shared/board",
    "shared/geometry",
    "shared/text",
    "shared/outcomes",
    "shared/methods",
  ],
  "shared/programme": ["shared/board", "shared/outcomes", "shared/methods", "shared/text"],
  "shared/look": ["shared/board", "shared/geometry", "shared/methods"],
  "shared/picture": [
    "shared/board",
    "shared/geometry",
    "shared/methods",
    "shared/look",
    "shared/text",
    "shared/outcomes",
  ],
  "shared/interchange": [
    "shared/board",
    "shared/outcomes",
    "shared/geometry",
    "shared/methods",
    "shared/look",
    "shared/picture",
    "shared/text",
  ],
  "shared/commands": [
    "shared/board",
    "shared/geometry",
    "shared/methods",
    "shared/text",
    "shared/outcomes",
    "shared/access",
  ],

  "electron/preload": ["shared/ipc"],
  "electron/host": shared,
  "electron/files": [...shared, "assets"],
  "electron/outcomes": [...shared, "electron/files"],
  "electron/main": [...shared, "electron/host", "electron/files", "electron/outcomes"],
  "electron/cli": [...shared, "electron/host", "electron/files", "electron/outcomes"],
  "electron/launch": ["electron/host", "electron/cli", "shared/ipc"],

  "renderer/platform": ["shared/ipc"],
  "renderer/store": ["shared/board", "shared/log", "shared/programme"],
  "renderer/look": ["shared/look"],
  "renderer/session": [...shared, "renderer/platform", "renderer/store"],
  "renderer/canvas": [...core, "renderer/session", "renderer/look", "assets"],
  "renderer/panels": [...core, "renderer/session", "renderer/look", "assets"],

  "e2e/fences": [...core, "e2e"],
  "e2e/bench": [...shared, ...window, "electron/host", "electron/outcomes", "electron/launch", "e2e"],
  e2e: [...shared, "electron/host", "electron/launch", "electron/outcomes"],

  assets: [],
};

/** What the files that lie in no folder of their own may import: those that put a window together, and configs. */
export const loose: Readonly<Record<string, { readonly files: string; readonly may: readonly string[] }>> = {
  renderer: { files: "renderer/*.{ts,tsx}", may: [...core, ...window, "assets"] },
  config: { files: "*.config.ts", may: ["e2e/fences"] },
};

/** Libraries that only these folders may import, and why. */
export const homes: readonly {
  readonly libraries: readonly string[];
  readonly folders: readonly string[];
  readonly instead: string;
}[] = [
  {
    libraries: ["konva", "react-konva"],
    folders: ["renderer/canvas", "e2e/bench"],
    instead: "Only renderer/canvas draws the board; ask the session for what you need of it.",
  },
  {
    libraries: ["electron"],
    // The launcher's loader is the first thing that runs in Electron.
    folders: ["electron/main", "electron/preload", "electron/launch"],
    instead: "Only the desktop process knows Electron; go through shared/ipc.",
  },
  {
    libraries: ["jsonc-parser"],
    folders: ["shared/own-methods"],
    instead: "Only shared/own-methods knows where in a text something stands.",
  },
  {
    libraries: ["dexie"],
    folders: ["renderer/store"],
    instead: "Only renderer/store knows the browser's database.",
  },
  {
    libraries: ["react", "react-dom", "react/jsx-runtime", "react-dom/client"],
    folders: [...window, "renderer", "e2e/bench"],
    instead: "React belongs to the renderer.",
  },
  {
    libraries: ["yjs"],
    folders: [
      ...shared.filter(
        (folder) =>
          !["shared/methods", "shared/own-methods", "shared/outcomes", "shared/interchange"].includes(folder),
      ),
      ...window.filter((folder) => folder !== "renderer/panels"),
      "renderer",
      "electron/main",
      "electron/host",
      "electron/cli",
      "e2e",
      "e2e/bench",
    ],
    instead: "Methods, documents and panels work on plain values; see shared/board/board.ts.",
  },
];

/** What only some files may do; `rules.ts` looks for it. */
export const reserved = {
  /** Files that may open a transaction: those that make one step of undo of it, and the store that reads updates back. */
  transactions: [
    "shared/board/**",
    "shared/commands/**",
    "renderer/session/board/board.ts",
    "renderer/store/**",
    "electron/host/room/turn.ts",
    "electron/host/room/workshop.ts",
  ],
  /** Files that may ask which method a workshop has. */
  methodIds: ["shared/methods/**"],
  /** Files that speak on a terminal. */
  console: ["electron/launch/**", "electron/cli/**", "e2e/**"],
} as const;
