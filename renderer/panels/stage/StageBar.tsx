import "./StageBar.css";
import "#renderer/panels/parts/floating.css";
import { ChevronLeft, ChevronRight, ListChecks, MessageCircle } from "lucide-react";
import { Suspense, useId, useRef, useState } from "react";
import { say } from "#shared/text/say.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { mayLead } from "#renderer/session/may.ts";
import { useAgenda } from "#renderer/panels/parts/useAgenda.ts";
import { later } from "#renderer/panels/parts/later.tsx";
import { Going } from "#renderer/panels/people/Going.tsx";
import { ReadyCheck } from "#renderer/panels/people/ReadyCheck.tsx";
import { Standing } from "./Standing.tsx";
import { StageMenu } from "./StageMenu.tsx";
import { StageRulesPopover } from "./StageRulesPopover.tsx";
import { StageSteps } from "./StageSteps.tsx";
import { TimerMenu } from "./TimerMenu.tsx";

/** Few methods have levels to go up and down. */
const Levels = later(async () => ({ default: (await import("#renderer/panels/bars/Levels.tsx")).Levels }));

/** The agenda: where the workshop is, what comes next, and what the facilitator says now. */
export function StageBar() {
  const { method } = useBoard();
  const { items: stages, open } = useAgenda();
  const leads = useSessionState(mayLead);
  const [prompting, setPrompting] = useState(true);
  const narrow = useNarrow();
  const prompt = useId();
  const row = useRef<HTMLDivElement>(null);
  const stage = stages[open];
  return (
    <nav className="stage-bar" aria-label={say("bar.agenda")} data-region="agenda">
      <div ref={row} className="stage-bar-row floating">
        <CommandButton id="workshop.previousStage" icon={ChevronLeft} />
        {narrow ? <StageMenu stages={stages} open={open} /> : <StageSteps stages={stages} open={open} />}
        <CommandButton id="workshop.nextStage" icon={ChevronRight} />
        <IconButton
          icon={MessageCircle}
          label={prompting ? say("bar.hidePrompt") : say("bar.showPrompt")}
          aria-expanded={prompting}
          aria-controls={prompt}
          onClick={() => setPrompting(!prompting)}
        />
        <ReadyCheck />
        <TimerMenu />
        {leads && <StageRulesPopover row={row} />}
        <CommandButton id="view.agenda" icon={ListChecks} />
      </div>
      {/* Always there, so that a new stage's prompt is read out. */}
      <div id={prompt} className="stage-bar-prompt" aria-live="polite">
        {prompting && stage && stage.prompt !== "" && (
          <p className="stage-bar-words floating">{stage.prompt}</p>
        )}
      </div>
      <Standing />
      {method.opens && (
        <Suspense>
          <Levels />
        </Suspense>
      )}
      <Going />
    </nav>
  );
}
