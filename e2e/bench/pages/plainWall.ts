import type { Bench } from "#e2e/bench/page.ts";
import {
  colors,
  fitCamera,
  makeNotes,
  nearest,
  type Note,
  painted,
  side,
  type WallCamera,
  zoomCamera,
} from "#e2e/bench/wall.ts";

/**
 * A wall of notes with nothing around it: only what is visible is drawn, line breaks are kept, letters under 3 device
 * pixels are left out. It is the measure of the others, drawn straight or through one Konva shape.
 */

const letter = 18;
const lineHeight = 23;
const padding = 14;
const leastLetter = 3;

type Moved = { -readonly [Key in keyof Note]: Note[Key] };

/** Starts the wall on a canvas's element; `ask` asks for a drawing, which is to call `draw`. */
export function startPlainWall(
  surface: HTMLElement,
  ask: () => void,
): { readonly draw: (pen: CanvasRenderingContext2D) => void; readonly bench: Bench } {
  const measuring = new OffscreenCanvas(1, 1).getContext("2d");
  let notes: Moved[] = [];
  let camera: WallCamera = { z: 1, tx: 0, ty: 0 };
  let selected: ReadonlySet<number> = new Set();
  const broken = new Map<Note, readonly string[]>();
  const widths = new Map<string, number>();

  const widthOf = (word: string) => {
    let width = widths.get(word);
    if (width === undefined) {
      if (measuring) measuring.font = `${letter}px sans-serif`;
      width = measuring?.measureText(word).width ?? 0;
      widths.set(word, width);
    }
    return width;
  };
  const linesOf = (note: Note) => {
    const known = broken.get(note);
    if (known) return known;
    const most = side - 2 * padding;
    const space = widthOf(" ");
    const lines: string[] = [];
    let line = "";
    let used = 0;
    for (const word of note.text.split(" ")) {
      const width = widthOf(word);
      if (line !== "" && used + space + width > most) {
        lines.push(line);
        line = word;
        used = width;
      } else {
        used += (line === "" ? 0 : space) + width;
        line = line === "" ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
    broken.set(note, lines);
    return lines;
  };

  const draw = (pen: CanvasRenderingContext2D) => {
    const ratio = devicePixelRatio;
    const { z, tx, ty } = camera;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.fillStyle = "#fafafa";
    pen.fillRect(0, 0, innerWidth, innerHeight);
    pen.setTransform(z * ratio, 0, 0, z * ratio, tx * ratio, ty * ratio);
    const [left, top] = [-tx / z, -ty / z];
    const [right, bottom] = [left + innerWidth / z, top + innerHeight / z];
    const words = letter * z * ratio >= leastLetter;
    pen.font = `${letter}px sans-serif`;
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    for (const note of notes) {
      if (note.x > right || note.y > bottom || note.x + side < left || note.y + side < top) continue;
      pen.fillStyle = colors[note.color] ?? "";
      pen.fillRect(note.x, note.y, side, side);
      if (words) {
        const lines = linesOf(note);
        pen.fillStyle = "#1d1d1d";
        let y = note.y + side / 2 - ((lines.length - 1) * lineHeight) / 2;
        for (const line of lines) {
          pen.fillText(line, note.x + side / 2, y);
          y += lineHeight;
        }
      }
      if (selected.size > 0 && selected.has(note.i)) {
        pen.strokeStyle = "#2f6fed";
        pen.lineWidth = 2 / z;
        pen.strokeRect(note.x, note.y, side, side);
      }
    }
  };

  const hit = (clientX: number, clientY: number) => {
    const [x, y] = [(clientX - camera.tx) / camera.z, (clientY - camera.ty) / camera.z];
    return notes.findLast((note) => x >= note.x && y >= note.y && x <= note.x + side && y <= note.y + side);
  };
  const select = (ids: Iterable<number>) => {
    selected = new Set(ids);
    ask();
  };

  surface.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      if (event.ctrlKey) {
        const z = Math.min(8, Math.max(0.001, camera.z * Math.exp(-event.deltaY / 100)));
        const by = z / camera.z;
        camera = {
          z,
          tx: event.clientX - (event.clientX - camera.tx) * by,
          ty: event.clientY - (event.clientY - camera.ty) * by,
        };
      } else camera = { ...camera, tx: camera.tx - event.deltaX, ty: camera.ty - event.deltaY };
      ask();
    },
    { passive: false },
  );
  let drag:
    | { readonly x: number; readonly y: number; readonly from: readonly (readonly [Moved, number, number])[] }
    | undefined;
  surface.addEventListener("pointerdown", (event) => {
    surface.focus();
    surface.setPointerCapture(event.pointerId);
    const pressed = hit(event.clientX, event.clientY);
    if (!pressed) {
      select([]);
      return;
    }
    if (!selected.has(pressed.i)) select([pressed.i]);
    const held = selected.size === 1 ? [pressed] : notes.filter(({ i }) => selected.has(i));
    drag = { x: event.clientX, y: event.clientY, from: held.map((note) => [note, note.x, note.y]) };
  });
  surface.addEventListener("pointermove", (event) => {
    if (!drag) {
      hit(event.clientX, event.clientY);
      return;
    }
    const [dx, dy] = [(event.clientX - drag.x) / camera.z, (event.clientY - drag.y) / camera.z];
    for (const [note, x, y] of drag.from) {
      note.x = x + dx;
      note.y = y + dy;
    }
    ask();
  });
  surface.addEventListener("pointerup", () => {
    drag = undefined;
  });
  surface.addEventListener("dblclick", (event) => {
    const note = hit(event.clientX, event.clientY);
    if (note) write(note);
  });
  const write = (note: Moved) => {
    const field = document.createElement("textarea");
    field.value = note.text;
    field.style.cssText = `position:absolute;left:${note.x * camera.z + camera.tx}px;top:${note.y * camera.z + camera.ty}px;width:200px;height:60px;opacity:.9`;
    document.body.append(field);
    field.focus();
    field.addEventListener("input", () => {
      note.text = field.value;
      broken.delete(note);
      ask();
    });
    field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key !== "Escape") return;
      field.remove();
      surface.focus();
    });
  };
  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.key === "a") {
      event.preventDefault();
      select(notes.map(({ i }) => i));
    }
    if (event.key === "Escape") select([]);
  });

  const show = (next: WallCamera) => {
    camera = next;
    ask();
    return painted();
  };
  return {
    draw,
    bench: {
      load: (n) => {
        notes = makeNotes(n);
        return show({ z: 1, tx: 0, ty: 0 });
      },
      fit: () => show(fitCamera(notes.length, innerWidth, innerHeight)),
      zoomTo: (z) => show(zoomCamera(notes.length, innerWidth, innerHeight, z)),
      pick: (x, y) => nearest(notes.length, camera, x, y),
      probe: (i) => ({ x: notes[i]?.x ?? 0, y: notes[i]?.y ?? 0, text: notes[i]?.text ?? "" }),
      view: () => ({ x: camera.tx, y: camera.ty, zoom: camera.z }),
    },
  };
}
