import { startPlainWall } from "./plainWall.ts";

// The limit of this machine: one canvas and nothing else.

const canvas = document.createElement("canvas");
canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%;display:block;outline:none";
canvas.tabIndex = 0;
canvas.width = innerWidth * devicePixelRatio;
canvas.height = innerHeight * devicePixelRatio;
document.getElementById("root")?.append(canvas);
const pen = canvas.getContext("2d", { alpha: false });
let asked = false;
const { draw, bench } = startPlainWall(canvas, () => {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    if (pen) draw(pen);
  });
});
window.bench = bench;
window.benchReady = true;
