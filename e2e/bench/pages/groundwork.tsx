import "#renderer/look/base.css";
import { createRoot } from "react-dom/client";
import * as Y from "yjs";
import { App } from "#renderer/App.tsx";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import type { Board } from "#renderer/session/board/board.ts";
import { SessionContext } from "#renderer/session/hooks.ts";
import { Session } from "#renderer/session/session.ts";
import { WorkshopStore } from "#renderer/store/workshopStore.ts";
import { fitCamera, nearest, painted, type WallCamera, zoomCamera } from "#e2e/bench/wall.ts";
import { stickyId, wallId, wallWorkshop } from "#e2e/bench/workshop.ts";

// The app as `renderer/main.tsx` starts it in a browser, with a post-mortem whose board is the wall.

const root = document.getElementById("root");
if (!root) throw new Error("The page has no place for the app");

const store = new WorkshopStore();
const session = new Session(store, undefined);
createRoot(root).render(
  <SessionContext value={session}>
    <App />
  </SessionContext>,
);
await session.start();

let count = 0;

const board = (): Board => {
  if (!session.editor) throw new Error("No workshop is open");
  return session.editor;
};

/** Shows a board and leaves it again, as the rivals' pages have shown theirs before they are given the wall. */
async function warmUp(): Promise<void> {
  await session.desk.createWorkshop(postMortem, "Another");
  await painted();
  session.leave();
  while (session.store.getState().place === "board") await painted();
}

/** Puts the wall into the device's store as a post-mortem; the size of its encoded documents. */
async function keep(n: number): Promise<number> {
  await warmUp();
  const documents = wallWorkshop(n);
  await store.add(documents);
  return (["board", "control"] as const).reduce(
    (sum, document) => sum + Y.encodeStateAsUpdate(documents[document]).length,
    0,
  );
}

function show({ z, tx, ty }: WallCamera): Promise<number> {
  board().view.setCamera({ x: -tx / z, y: -ty / z, zoom: z });
  return painted();
}

const view = () => {
  const { x, y, zoom } = session.store.getState().camera;
  return { x: -x * zoom, y: -y * zoom, zoom };
};

window.bench = {
  prepare: keep,
  // As from the start screen: read from the store, opened, shown.
  load: async (n) => {
    count = n;
    await session.desk.openStored(wallId);
    return painted();
  },
  fit: () => show(fitCamera(count, innerWidth, innerHeight)),
  zoomTo: (zoom) => show(zoomCamera(count, innerWidth, innerHeight, zoom)),
  pick: (x, y) => {
    const { x: tx, y: ty, zoom } = view();
    return nearest(count, { z: zoom, tx, ty }, x, y);
  },
  probe: (i) => {
    const element = board().live.get(stickyId(i));
    if (element?.type !== "sticky") throw new Error("The sticky is gone");
    return { x: element.box[0], y: element.box[1], text: element.text };
  },
  view,
};
window.benchReady = true;
