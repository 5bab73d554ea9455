import type { Ink } from "#shared/board/board.ts";
import type { KindColor } from "#shared/methods/method.ts";

/**
 * How everything looks: the one place of raw values. The renderer makes CSS variables of them, the canvas and
 * exported pictures read them.
 */

/** A colour of a sticky: its paper, its outline and what is written on it. */
export interface PaperColor {
  readonly fill: string;
  readonly edge: string;
  readonly text: string;
}

export interface Theme {
  readonly scheme: "light" | "dark";
  /** The board's ground and its dots. */
  readonly paper: string;
  readonly dots: string;
  /** Panels, what is sunk into them and what hovers over them. */
  readonly surface: string;
  readonly sunken: string;
  readonly hover: string;
  readonly line: string;
  /** Outlines of controls: 3 to 1 against the surface. */
  readonly outline: string;
  /** Text, and text that steps back: 4.5 to 1. */
  readonly text: string;
  readonly soft: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly accentSoft: string;
  readonly danger: string;
  readonly good: string;
  readonly scrim: string;
  readonly shadow: string;
  /** Under stickies. */
  readonly cast: string;
  readonly frame: string;
  readonly frameEdge: string;
  readonly match: string;
  readonly kinds: Readonly<Record<KindColor, PaperColor>>;
  readonly inks: Readonly<Record<Ink, string>>;
}

export const light: Theme = {
  scheme: "light",
  paper: "#f5f3ee",
  dots: "#dbd7cc",
  surface: "#fffefb",
  sunken: "#f0eee8",
  hover: "#f0eee8",
  line: "#e3dfd5",
  outline: "#8b877b",
  text: "#24262b",
  soft: "#5d6068",
  accent: "#3a55c9",
  onAccent: "#ffffff",
  accentSoft: "#e4e9fb",
  danger: "#b3261e",
  good: "#1f7343",
  scrim: "rgba(36, 38, 43, 0.32)",
  shadow: "0 1px 2px rgba(36, 33, 24, 0.08), 0 4px 16px rgba(36, 33, 24, 0.1)",
  cast: "rgba(36, 33, 24, 0.16)",
  frame: "rgba(255, 254, 251, 0.72)",
  frameEdge: "#cfcabd",
  match: "#d97706",
  kinds: {
    yellow: { fill: "#fbe488", edge: "#cdb143", text: "#2b2410" },
    orange: { fill: "#fdbe7b", edge: "#d68a3a", text: "#2d1a06" },
    pink: { fill: "#f8b0d3", edge: "#cf75a3", text: "#3a0d24" },
    violet: { fill: "#d3c2fb", edge: "#9c83d9", text: "#23124a" },
    blue: { fill: "#aed0fb", edge: "#6c9ddb", text: "#0c2340" },
    teal: { fill: "#9fe3d6", edge: "#55b3a2", text: "#06302a" },
    green: { fill: "#bfe5a8", edge: "#83b664", text: "#14300a" },
    red: { fill: "#fbaaa6", edge: "#d46a65", text: "#3b0a0a" },
    grey: { fill: "#dfdcd3", edge: "#a8a498", text: "#26262a" },
  },
  inks: {
    ink: "#24262b",
    grey: "#5d6068",
    red: "#b3261e",
    orange: "#9a4a00",
    green: "#1f7343",
    blue: "#2456c5",
    violet: "#6b3fc0",
  },
};

export const dark: Theme = {
  scheme: "dark",
  paper: "#17181b",
  dots: "#2c2e34",
  surface: "#212328",
  sunken: "#1a1b1f",
  hover: "#2c2e35",
  line: "#34373f",
  outline: "#7c808b",
  text: "#ecebe6",
  soft: "#acaeb6",
  accent: "#94a9ff",
  onAccent: "#10142a",
  accentSoft: "#2a3150",
  danger: "#ff9b93",
  good: "#86d69c",
  scrim: "rgba(0, 0, 0, 0.5)",
  shadow: "0 1px 2px rgba(0, 0, 0, 0.4), 0 4px 16px rgba(0, 0, 0, 0.4)",
  cast: "rgba(0, 0, 0, 0.42)",
  frame: "rgba(33, 35, 40, 0.66)",
  frameEdge: "#464a54",
  match: "#fbbf24",
  kinds: {
    yellow: { fill: "#e6cf74", edge: "#b59c3f", text: "#2b2410" },
    orange: { fill: "#e5a566", edge: "#b5763a", text: "#2d1a06" },
    pink: { fill: "#e099bd", edge: "#b16a8e", text: "#3a0d24" },
    violet: { fill: "#bba9e6", edge: "#8a76b8", text: "#23124a" },
    blue: { fill: "#96b9e6", edge: "#6488b7", text: "#0c2340" },
    teal: { fill: "#87cabd", edge: "#579a8d", text: "#06302a" },
    green: { fill: "#a6cc90", edge: "#769c60", text: "#14300a" },
    red: { fill: "#e39591", edge: "#b36560", text: "#3b0a0a" },
    grey: { fill: "#c3c0b8", edge: "#938f85", text: "#26262a" },
  },
  inks: {
    ink: "#ecebe6",
    grey: "#acaeb6",
    red: "#ff9b93",
    orange: "#ffb877",
    green: "#86d69c",
    blue: "#9dbbff",
    violet: "#c7aaff",
  },
};

/** What does not change with the theme, as CSS values; lengths on a 4 px grid. */
export const measures = {
  "space-1": "4px",
  "space-2": "8px",
  "space-3": "12px",
  "space-4": "16px",
  "space-5": "24px",
  "space-6": "32px",
  "space-7": "48px",
  "text-small": "12px",
  "text-body": "14px",
  "text-lead": "16px",
  "text-title": "20px",
  "text-display": "32px",
  "radius-small": "6px",
  "radius-medium": "10px",
  "radius-large": "16px",
  target: "32px",
  "target-touch": "44px",
  motion: "120ms",
  "font-ui": '"Inter Variable", system-ui, sans-serif',
  "font-note": '"Nunito Variable", system-ui, sans-serif',
  "font-mono": "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
} as const;

/** The family of what is written around the board, as a canvas wants it. */
export const uiFont = measures["font-ui"];

/** The family of the text on stickies, as a canvas wants it. */
export const noteFont = measures["font-note"];
