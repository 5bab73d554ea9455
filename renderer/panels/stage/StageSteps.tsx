import "./StageSteps.css";
import { Toolbar } from "@base-ui/react/toolbar";
import type { AgendaItem } from "#shared/methods/agenda.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";

interface StageStepsProps {
  readonly stages: readonly AgendaItem[];
  /** The open item's place; -1 if it is no longer on the agenda. */
  readonly open: number;
}

/** All stages in a row as numbers, the open one with its name and minutes. */
export function StageSteps({ stages, open }: StageStepsProps) {
  const board = useBoard();
  const leads = useSessionState(mayLead);
  return (
    <Toolbar.Root className="stage-steps" aria-label={say("bar.stages")}>
      {stages.map((stage, index) => {
        const words = say(stage.skipped ? "bar.stageSkipped" : "bar.stage", {
          place: index + 1,
          title: stage.title,
          minutes: stage.minutes,
        });
        return (
          <Toolbar.Button
            key={stage.id}
            render={
              <IconButton
                label={words}
                aria-disabled={!leads}
                aria-current={index === open ? "step" : undefined}
                onClick={() => board.goToStage(index)}
              />
            }
          >
            <span
              className="stage-steps-step"
              data-is={index === open ? "open" : stage.skipped ? "skipped" : index < open ? "past" : "ahead"}
            >
              <span>{index + 1}</span>
              {index === open && (
                <>
                  {" "}
                  <span className="stage-steps-title">{stage.title}</span>{" "}
                  <span className="stage-steps-minutes">
                    {say("bar.minutes", { minutes: stage.minutes })}
                  </span>
                </>
              )}
            </span>
          </Toolbar.Button>
        );
      })}
    </Toolbar.Root>
  );
}
