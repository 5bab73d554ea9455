import "./StageBar.css";
import "#renderer/panels/parts/floating.css";
import { ChevronLeft, ChevronRight, MessageCircle } from "lucide-react";
import { useId, useState } from "react";
import { say } from "#shared/text/say.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { Standing } from "./Standing.tsx";
import { StageMenu } from "./StageMenu.tsx";
import { StageSteps } from "./StageSteps.tsx";

/** The agenda: where the workshop is, what comes next, and what the facilitator says now. */
export function StageBar() {
  const { stages } = useBoard().method;
  const open = useSessionState(({ control }) => stages.findIndex(({ id }) => id === control?.stage));
  const [prompting, setPrompting] = useState(true);
  const narrow = useNarrow();
  const prompt = useId();
  const stage = stages[open];
  return (
    <nav className="stage-bar" aria-label={say("bar.agenda")} data-region="agenda">
      <div className="stage-bar-row floating">
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
      </div>
      {/* Always there, so that a new stage's prompt is read out. */}
      <div id={prompt} className="stage-bar-prompt" aria-live="polite">
        {prompting && stage && <p className="stage-bar-words floating">{stage.prompt}</p>}
      </div>
      <Standing />
    </nav>
  );
}
