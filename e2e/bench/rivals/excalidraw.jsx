// Excalidraw as a product: the whole component with its UI. A note is a filled rectangle with bound text,
// made by its own convertToExcalidrawElements and put on the board with updateScene.
import "./excalidrawEnv.js";
import { createRoot } from "react-dom/client";
import { Excalidraw, convertToExcalidrawElements, CaptureUpdateAction } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import { makeNotes, fitCamera, zoomCamera, nearest, painted, colors } from "../wall.ts";

function onApi(api) {
  if (window.bench) return;
  let n = 0;
  const W = innerWidth,
    H = innerHeight;
  const cam = () => {
    const s = api.getAppState();
    return { z: s.zoom.value, tx: s.scrollX * s.zoom.value, ty: s.scrollY * s.zoom.value };
  };
  // updateScene does not clamp the zoom; the UI does, at 10%
  const setCam = (c) =>
    api.updateScene({ appState: { zoom: { value: c.z }, scrollX: c.tx / c.z, scrollY: c.ty / c.z } });
  const make = (count) =>
    convertToExcalidrawElements(
      makeNotes(count).map((q) => ({
        type: "rectangle",
        id: "n" + q.i,
        x: q.x,
        y: q.y,
        width: q.w,
        height: q.h,
        backgroundColor: colors[q.color],
        fillStyle: "solid",
        strokeWidth: 1,
        roundness: null,
        label: { text: q.text, fontSize: 18 },
      })),
      { regenerateIds: false },
    );
  const find = (i) => {
    const els = api.getSceneElements();
    return els.find((e) => e.id === "n" + i);
  };
  window.bench = {
    async load(count) {
      n = count;
      api.updateScene({ elements: make(count), captureUpdate: CaptureUpdateAction.IMMEDIATELY });
      return painted();
    },
    async fit() {
      setCam(fitCamera(n, W, H));
      await painted();
    },
    async zoomTo(z) {
      setCam(zoomCamera(n, W, H, z));
      await painted();
    },
    pick: (cx, cy) => nearest(n, cam(), cx, cy),
    probe: (i) => {
      const e = find(i),
        t = api.getSceneElements().find((q) => q.type === "text" && q.containerId === e.id);
      return { x: e.x, y: e.y, text: t ? t.originalText : "" };
    },
    view: () => {
      const c = cam();
      return { x: c.tx, y: c.ty, zoom: c.z };
    },
  };
  // The default font must be there before texts are measured, or they are wrapped for the fallback font. Excalidraw
  // loads a font when the first scene needs it: so start with one note, wait for its font, and clear the board.
  const loaded = () =>
    [...document.fonts].some((f) => f.family.includes("Excalifont") && f.status === "loaded");
  const wait = () => {
    if (!loaded()) {
      setTimeout(wait, 20);
      return;
    }
    api.resetScene();
    api.history.clear();
    setTimeout(() => {
      window.benchReady = true;
    }, 200);
  };
  wait();
}
const first = convertToExcalidrawElements([
  { type: "rectangle", x: 0, y: 0, width: 200, height: 200, label: { text: "warm", fontSize: 18 } },
]);
createRoot(document.getElementById("root")).render(
  <div style={{ position: "fixed", inset: 0 }}>
    <Excalidraw
      excalidrawAPI={onApi}
      handleKeyboardGlobally
      autoFocus
      initialData={{ appState: { showWelcomeScreen: false }, elements: first }}
    />
  </div>,
);
