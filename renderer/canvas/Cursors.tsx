import "./Cursors.css";
import { Hand } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Ink, Point } from "#shared/board/board.ts";
import { glide } from "#shared/geometry/glide.ts";
import { toScreen } from "#renderer/session/board/camera.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { Session } from "#renderer/session/session.ts";
import { Trails } from "./trails.ts";
import { useTheme } from "./useTheme.ts";

/** Where the others point, each with their name, and the trails of laser pointers. What moves is moved by one loop, and React is not asked. */
export function Cursors() {
  const session = useSession();
  const people = useSessionState((state) => state.people);
  const layer = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();

  useEffect(
    () =>
      layer.current && canvas.current ? show(session, layer.current, canvas.current, theme.inks) : undefined,
    [session, theme],
  );

  return (
    <div ref={layer} className="cursors" aria-hidden>
      <canvas ref={canvas} className="cursors-trails" />
      {people.map(({ id, name, color, hand }) => (
        <div key={id} className="cursor" data-person={id} style={{ color: `var(--ink-${color})` }}>
          <svg width="18" height="22" viewBox="0 0 18 22">
            <path d="M1 1v17l4.6-4.4 3 7 3-1.3-3-6.8H15z" fill="currentColor" stroke="var(--surface)" />
          </svg>
          <span className="cursor-name" style={{ background: `var(--ink-${color})` }}>
            {hand !== undefined && <Hand size={12} />}
            {name}
          </span>
        </div>
      ))}
    </div>
  );
}

/** Keeps cursors and trails where they belong, with every frame in which one moves; returns the end of that. */
function show(
  { store, frames, sharing }: Session,
  layer: HTMLElement,
  canvas: HTMLCanvasElement,
  inks: Readonly<Record<Ink, string>>,
): () => void {
  const shown = new Map<number, Point>();
  const trails = new Trails(canvas);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const stop = frames.add((elapsed, now) => {
    const { camera, people, sketch } = store.getState();
    let more = false;
    for (const { id, color } of people) {
      const place = sharing.room?.places.get(id);
      const element = layer.querySelector<HTMLElement>(`[data-person="${id}"]`);
      if (!element) continue;
      if (!place?.cursor) {
        shown.delete(id);
        element.style.visibility = "hidden";
        continue;
      }
      const before = shown.get(id);
      const at = before && !calm.matches ? glide(before, place.cursor, elapsed) : place.cursor;
      shown.set(id, at);
      more ||= at !== place.cursor;
      if (place.laser) trails.lead(id, at, inks[color], now);
      const [x, y] = toScreen(camera, at);
      element.style.visibility = "visible";
      element.style.transform = `translate(${x}px, ${y}px)`;
    }
    if (sketch?.is === "laser") trails.lead("own", sketch.at, inks.red, now);
    return trails.draw(camera, now) || more;
  });
  const unsubscribe = store.subscribe((now, before) => {
    // Also for whoever has just come, to be put in their place.
    if (now.camera !== before.camera || now.sketch !== before.sketch || now.people !== before.people)
      frames.wake();
  });
  return () => {
    stop();
    unsubscribe();
    trails.clear();
  };
}
