// tldraw as a product: the whole <Tldraw/> with its UI. Shapes are of type `note` (its sticky note).
import { useCallback } from "react";
import { createRoot } from "react-dom/client";
import { Tldraw, createShapeId, toRichText, renderPlaintextFromRichText } from "tldraw";
import { getAssetUrlsByImport } from "@tldraw/assets/imports.vite";
import "tldraw/tldraw.css";
import { makeNotes, fitCamera, zoomCamera, nearest, painted } from "../wall.ts";

const assetUrls = getAssetUrlsByImport();
const colors = ["orange", "light-blue", "yellow", "light-violet", "light-green", "light-red"];
// Default limits do not allow this test: 4,000 shapes a page, and no zoom under 5% (10,000 notes in a wall
// 8 rows high fit the screen at 0.5%). The greatest zoom is lowered from 800% to 100%, because tldraw at its
// start paints a hatch bitmap for every power of two between the least and the greatest zoom: with 0.1% to 800%
// that is 65,536 x 65,536 pixels and 10 s of blocked main thread. 0.4% to 100% costs what its default costs.
const options = { maxShapesPerPage: 100000, camera: { zoomSteps: [0.004, 0.05, 0.1, 0.25, 0.5, 1] } };

function App() {
  const onMount = useCallback((editor) => {
    const id = (i) => createShapeId("n" + i);
    let n = 0;
    const W = innerWidth,
      H = innerHeight;
    const cam = () => {
      const c = editor.getCamera();
      return { z: c.z, tx: c.x * c.z, ty: c.y * c.z };
    };
    const setCam = (c) => editor.setCamera({ x: c.tx / c.z, y: c.ty / c.z, z: c.z }, { immediate: true });
    const shapes = (count) =>
      makeNotes(count).map((q) => ({
        id: id(q.i),
        type: "note",
        x: q.x,
        y: q.y,
        props: { color: colors[q.color], richText: toRichText(q.text), size: "s" },
      }));
    window.bench = {
      async load(count) {
        n = count;
        editor.createShapes(shapes(count));
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
        const s = editor.getShape(id(i));
        return { x: s.x, y: s.y, text: renderPlaintextFromRichText(editor, s.props.richText) };
      },
      view: () => {
        const c = cam();
        return { x: c.tx, y: c.ty, zoom: c.z };
      },
    };
    window.benchReady = true;
  }, []);
  return (
    <div style={{ position: "fixed", inset: 0 }}>
      <Tldraw assetUrls={assetUrls} options={options} onMount={onMount} />
    </div>
  );
}
createRoot(document.getElementById("root")).render(<App />);
