import type { Recorder } from "./recorder.ts";

/** What a page of the bench offers to be driven by; the input itself comes from outside. */
export interface Bench {
  /** Puts the wall of `n` on the board; resolves when it is painted, with the `performance.now()` of that. */
  readonly load: (n: number) => Promise<number>;
  readonly fit: () => Promise<unknown>;
  /** The middle of the wall in the middle of the screen, at a zoom. */
  readonly zoomTo: (zoom: number) => Promise<unknown>;
  /** The note nearest to a point of the window, and the point of the window where its middle is. */
  readonly pick: (x: number, y: number) => { readonly i: number; readonly x: number; readonly y: number };
  /** Note `i` as the page has it, in board units. */
  readonly probe: (i: number) => { readonly x: number; readonly y: number; readonly text: string };
  /** The camera: screen = board × zoom + (x, y). */
  readonly view: () => { readonly x: number; readonly y: number; readonly zoom: number };
  /** Makes ready what `load` starts from, before the clock; its size in bytes. */
  readonly prepare?: (n: number) => Promise<number>;
}

declare global {
  interface Window {
    bench?: Bench;
    benchReady?: boolean;
    recorder?: Recorder;
  }
}

/** A page that is measured. */
export interface BenchPage {
  readonly name: string;
  readonly from: "pages" | "rivals";
  readonly file: string;
  /** `deltaY` of one turn of the wheel with Ctrl; 20 of them go from 100 % to about 20 %. */
  readonly zoomTurn: number;
}

export const benchPages: readonly BenchPage[] = [
  { name: "tldraw", from: "rivals", file: "tldraw.html", zoomTurn: 8 },
  { name: "excalidraw", from: "rivals", file: "excalidraw.html", zoomTurn: 4 },
  { name: "konva", from: "rivals", file: "konva.html", zoomTurn: 8 },
  { name: "konvaone", from: "pages", file: "konvaone.html", zoomTurn: 8 },
  { name: "canvas2d", from: "pages", file: "canvas2d.html", zoomTurn: 8 },
  { name: "groundwork", from: "pages", file: "board.html", zoomTurn: 8 },
];
