import "./Cursors.css";
import { useEffect, useRef } from "react";
import { toScreen } from "#renderer/session/camera.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { PersonHere } from "#renderer/session/sharing/presence.ts";

/** Where the others point, each with their name. */
export function Cursors() {
  const people = useSessionState((state) => state.people);
  return (
    <div className="cursors" aria-hidden>
      {people.map((person) => person.cursor && <Cursor key={person.id} person={person} />)}
    </div>
  );
}

function Cursor({ person }: { readonly person: PersonHere }) {
  const { store } = useSession();
  const element = useRef<HTMLDivElement>(null);
  const { cursor } = person;
  useEffect(() => {
    const place = () => {
      if (!element.current || !cursor) return;
      const [x, y] = toScreen(store.getState().camera, cursor);
      element.current.style.transform = `translate(${x}px, ${y}px)`;
    };
    place();
    return store.subscribe((now, before) => {
      if (now.camera !== before.camera) place();
    });
  }, [store, cursor]);
  return (
    <div ref={element} className="cursor" style={{ color: `var(--ink-${person.color})` }}>
      <svg width="18" height="22" viewBox="0 0 18 22">
        <path d="M1 1v17l4.6-4.4 3 7 3-1.3-3-6.8H15z" fill="currentColor" stroke="var(--surface)" />
      </svg>
      <span className="cursor-name" style={{ background: `var(--ink-${person.color})` }}>
        {person.name}
      </span>
    </div>
  );
}
