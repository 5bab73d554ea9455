import "./SideRail.css";
import { later } from "#renderer/panels/parts/later.tsx";
import { Suspense } from "react";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";
import { Details } from "#renderer/panels/details/Details.tsx";
import { FindBar } from "./FindBar.tsx";

// What is opened now and then is loaded then: a phone that joins waits for none of it.
const AgendaPanel = later(async () => ({
  default: (await import("#renderer/panels/agenda/AgendaPanel.tsx")).AgendaPanel,
}));
const Balance = later(async () => ({
  default: (await import("#renderer/panels/people/Balance.tsx")).Balance,
}));
const CoachPanel = later(async () => ({
  default: (await import("#renderer/panels/coach/CoachPanel.tsx")).CoachPanel,
}));
const Likeness = later(async () => ({ default: (await import("./Likeness.tsx")).Likeness }));
const OutcomesPanel = later(async () => ({
  default: (await import("#renderer/panels/outcomes/OutcomesPanel.tsx")).OutcomesPanel,
}));
const ReadBackPanel = later(async () => ({
  default: (await import("#renderer/panels/outcomes/ReadBackPanel.tsx")).ReadBackPanel,
}));
const Votes = later(async () => ({ default: (await import("#renderer/panels/votes/Votes.tsx")).Votes }));
const FiguresPanel = later(async () => ({
  default: (await import("#renderer/panels/figures/FiguresPanel.tsx")).FiguresPanel,
}));
const MyNotes = later(async () => ({
  default: (await import("#renderer/panels/notes/MyNotes.tsx")).MyNotes,
}));
const Outline = later(async () => ({
  default: (await import("#renderer/panels/outline/Outline.tsx")).Outline,
}));

/** What stands beside the board: find, the agenda, the outline and the details of what is selected. */
export function SideRail() {
  const finding = useSessionState((state) => state.panels.has("find"));
  const outlined = useSessionState((state) => state.panels.has("outline"));
  const comparing = useSessionState((state) => state.panels.has("likeness"));
  const agenda = useSessionState((state) => state.panels.has("agenda"));
  const balance = useSessionState((state) => state.panels.has("balance"));
  const coached = useSessionState((state) => state.panels.has("coach"));
  const documents = useSessionState((state) => state.panels.has("outcomes"));
  const readingBack = useSessionState((state) => state.panels.has("readBack"));
  const voting = useSessionState((state) => state.panels.has("votes"));
  const counting = useSessionState((state) => state.panels.has("figures"));
  const counts = useBoard().method.figures !== undefined;
  return (
    <aside className="side-rail" aria-label={say("details.beside")} data-outlined={outlined}>
      {finding && <FindBar />}
      {/* Each by itself: while one is loaded the others stay, and the keyboard in them. */}
      <Suspense>{agenda && <AgendaPanel />}</Suspense>
      <Suspense>{balance && <Balance />}</Suspense>
      <Suspense>{coached && <CoachPanel />}</Suspense>
      <Suspense>{outlined && <Outline />}</Suspense>
      <Suspense>{comparing && <Likeness />}</Suspense>
      <Suspense>{documents && <OutcomesPanel />}</Suspense>
      <Suspense>{readingBack && <ReadBackPanel />}</Suspense>
      <Suspense>{voting && <Votes />}</Suspense>
      <Suspense>{counting && counts && <FiguresPanel />}</Suspense>
      <Suspense>
        <MyNotes />
      </Suspense>
      <Details />
    </aside>
  );
}
