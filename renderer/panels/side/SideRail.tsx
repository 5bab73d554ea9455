import "./SideRail.css";
import { useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";
import { AgendaPanel } from "./AgendaPanel.tsx";
import { Details } from "./Details.tsx";
import { FindBar } from "./FindBar.tsx";
import { Likeness } from "./Likeness.tsx";
import { Outline } from "./Outline.tsx";

/** What stands beside the board: find, the agenda, the outline and the details of what is selected. */
export function SideRail() {
  const finding = useSessionState((state) => state.panels.has("find"));
  const outlined = useSessionState((state) => state.panels.has("outline"));
  const comparing = useSessionState((state) => state.panels.has("likeness"));
  const agenda = useSessionState((state) => state.panels.has("agenda"));
  return (
    <aside className="side-rail" aria-label={say("details.beside")} data-outlined={outlined}>
      {finding && <FindBar />}
      {agenda && <AgendaPanel />}
      {outlined && <Outline />}
      {comparing && <Likeness />}
      <Details />
    </aside>
  );
}
