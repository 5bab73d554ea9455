import "./TitleBar.css";
import "#renderer/panels/parts/floating.css";
import { House } from "lucide-react";
import { useState } from "react";
import { say } from "#shared/text/say.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";
import { SaveState } from "./SaveState.tsx";

/** The way home, the workshop's title and where its changes are. */
export function TitleBar() {
  return (
    <header className="title-bar floating" data-region="title">
      <CommandButton id="file.close" icon={House} />
      <Title />
      <SaveState />
    </header>
  );
}

function Title() {
  const board = useBoard();
  const title = useSessionState((state) => state.control?.title ?? "");
  const leads = useSessionState(mayLead);
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? title;
  const commit = () => {
    const next = draft?.trim();
    setDraft(undefined);
    if (next !== undefined && next !== "" && next !== title) board.setTitle(next);
  };
  return (
    <input
      className="title-bar-title"
      aria-label={say("bar.title")}
      value={shown}
      placeholder={say("file.untitled")}
      title={shown}
      maxLength={200}
      readOnly={!leads}
      spellCheck={false}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          setDraft(undefined);
        }
        if (event.key === "Enter" && !event.nativeEvent.isComposing) {
          event.currentTarget.blur();
          document.querySelector<HTMLElement>("[data-board]")?.focus({ preventScroll: true });
        }
      }}
    />
  );
}
