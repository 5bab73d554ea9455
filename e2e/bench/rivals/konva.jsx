// The floor: react-konva as its tutorials show it. One Layer; a Group with a Rect and a Text per note; no
// culling, no caching. Notes live in React state; Note is memoised, so a pan does not re-render them all.
import { memo, useCallback, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { Stage, Layer, Group, Rect, Text } from "react-konva";
import { makeNotes, fitCamera, zoomCamera, nearest, painted, colors, side } from "../wall.ts";

const Note = memo(function Note({ note, selected, onDown, onMove, onEdit }) {
  return (
    <Group
      x={note.x}
      y={note.y}
      draggable
      onDragStart={() => onDown(note.i)}
      onDragMove={(e) => onMove(note.i, e.target.x(), e.target.y())}
      onDblClick={() => onEdit(note.i)}
    >
      <Rect
        width={side}
        height={side}
        fill={colors[note.color]}
        stroke={selected ? "#2f6fed" : undefined}
        strokeWidth={2}
      />
      <Text
        x={14}
        y={14}
        width={side - 28}
        height={side - 28}
        text={note.text}
        fontSize={18}
        fontFamily="sans-serif"
        lineHeight={1.25}
        align="center"
        verticalAlign="middle"
        fill="#1d1d1d"
      />
    </Group>
  );
});

function App() {
  const [notes, setNotes] = useState([]);
  const [cam, setCam] = useState({ z: 1, tx: 0, ty: 0 });
  const [selected, setSelected] = useState(() => new Set());
  const [edit, setEdit] = useState(null);
  const s = useRef({});
  s.current = { notes, cam, selected };

  const onDown = useCallback((i) => {
    if (!s.current.selected.has(i)) setSelected(new Set([i]));
  }, []);
  const onMove = useCallback((i, x, y) => {
    const { notes, selected } = s.current;
    const dx = x - notes[i].x,
      dy = y - notes[i].y;
    setNotes(notes.map((q) => (q.i === i || selected.has(q.i) ? { ...q, x: q.x + dx, y: q.y + dy } : q)));
  }, []);
  const onEdit = useCallback((i) => setEdit(i), []);
  const onWheel = useCallback((e) => {
    const ev = e.evt;
    ev.preventDefault();
    setCam((c) => {
      if (!ev.ctrlKey) return { ...c, tx: c.tx - ev.deltaX, ty: c.ty - ev.deltaY };
      const z = Math.min(8, Math.max(0.001, c.z * Math.exp(-ev.deltaY / 100))),
        k = z / c.z;
      return { z, tx: ev.clientX - (ev.clientX - c.tx) * k, ty: ev.clientY - (ev.clientY - c.ty) * k };
    });
  }, []);

  useEffect(() => {
    const key = (e) => {
      if (e.target.tagName === "TEXTAREA") return;
      if (e.ctrlKey && e.key === "a") {
        e.preventDefault();
        setSelected(new Set(s.current.notes.map((q) => q.i)));
      }
      if (e.key === "Escape") setSelected(new Set());
    };
    addEventListener("keydown", key);
    const W = innerWidth,
      H = innerHeight;
    const n = () => s.current.notes.length;
    window.bench = {
      async load(count) {
        setNotes(makeNotes(count));
        return painted();
      },
      async fit() {
        setCam(fitCamera(n(), W, H));
        await painted();
      },
      async zoomTo(z) {
        setCam(zoomCamera(n(), W, H, z));
        await painted();
      },
      pick: (cx, cy) => nearest(n(), s.current.cam, cx, cy),
      probe: (i) => ({ x: s.current.notes[i].x, y: s.current.notes[i].y, text: s.current.notes[i].text }),
      view: () => ({ x: s.current.cam.tx, y: s.current.cam.ty, zoom: s.current.cam.z }),
    };
    window.benchReady = true;
    return () => removeEventListener("keydown", key);
  }, []);

  const en = edit === null ? null : notes[edit];
  return (
    <>
      <Stage
        width={innerWidth}
        height={innerHeight}
        x={cam.tx}
        y={cam.ty}
        scaleX={cam.z}
        scaleY={cam.z}
        onWheel={onWheel}
        onMouseDown={(e) => {
          if (e.target === e.target.getStage()) setSelected(new Set());
        }}
      >
        <Layer>
          {notes.map((q) => (
            <Note
              key={q.i}
              note={q}
              selected={selected.has(q.i)}
              onDown={onDown}
              onMove={onMove}
              onEdit={onEdit}
            />
          ))}
        </Layer>
      </Stage>
      {en && (
        <textarea
          autoFocus
          value={en.text}
          style={{
            position: "absolute",
            left: en.x * cam.z + cam.tx,
            top: en.y * cam.z + cam.ty,
            width: 200,
            height: 60,
            opacity: 0.9,
          }}
          onChange={(e) => {
            const text = e.target.value;
            setNotes((ns) => ns.map((q) => (q.i === edit ? { ...q, text } : q)));
          }}
          onKeyDown={(e) => {
            if (e.key === "Escape") setEdit(null);
          }}
        />
      )}
    </>
  );
}
createRoot(document.getElementById("root")).render(<App />);
