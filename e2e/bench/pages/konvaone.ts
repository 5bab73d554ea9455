import Konva from "konva";
import { startPlainWall } from "./plainWall.ts";

// The same through one Konva shape: what Konva costs when it does not hold a node per note.

const container = document.createElement("div");
document.getElementById("root")?.append(container);
const stage = new Konva.Stage({ container, width: innerWidth, height: innerHeight });
const layer = new Konva.Layer({ listening: false });
stage.add(layer, new Konva.Layer());
const surface = stage.content;
surface.tabIndex = 0;
surface.style.outline = "none";
const { draw, bench } = startPlainWall(surface, () => layer.batchDraw());
layer.add(new Konva.Shape({ perfectDrawEnabled: false, sceneFunc: (context) => draw(context._context) }));
window.bench = bench;
window.benchReady = true;
