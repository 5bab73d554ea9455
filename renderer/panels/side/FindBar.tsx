import "./FindBar.css";
import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";
import { giveFocusBack } from "./giveFocusBack.ts";

/** Finds on the board: what is typed leads to the first match, Enter to the next. */
export function FindBar() {
  const session = useSession();
  const board = useBoard();
  const { query, matches, at } = useSessionState((state) => state.find);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    input.current?.focus();
    input.current?.select();
    return () => {
      board.finder.end();
      giveFocusBack(before);
    };
  }, [board]);

  const close = () => session.hide("find");
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.shiftKey ? -1 : 1;
    if (event.key === "Escape") close();
    else if (event.key === "F3") board.finder.next(step);
    else if (event.key === "Enter" && event.target === input.current) board.finder.next(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const status =
    query.trim() === ""
      ? ""
      : matches.length === 0
        ? say("find.none")
        : say("find.place", { place: at + 1, count: matches.length });
  return (
    // What it listens for are the keys of its field and its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="search"
      className="find-bar"
      data-region="find"
      aria-label={say("view.find")}
      onKeyDown={onKeyDown}
    >
      <Search aria-hidden size={16} />
      <input
        ref={input}
        type="text"
        className="find-bar-input"
        aria-label={say("find.field")}
        placeholder={say("find.placeholder")}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => board.finder.search(event.currentTarget.value)}
      />
      <span className="find-bar-place" role="status">
        {status}
      </span>
      <IconButton
        icon={ChevronUp}
        label={say("find.previous")}
        keys="Shift+Enter"
        disabled={matches.length === 0}
        onClick={() => board.finder.next(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={say("find.next")}
        keys="Enter"
        disabled={matches.length === 0}
        onClick={() => board.finder.next(1)}
      />
      <IconButton icon={X} label={say("part.close")} keys="Esc" onClick={close} />
    </div>
  );
}
