import "./MyNotes.css";
import { ChevronDown, ChevronUp, Eye } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { Draft } from "#renderer/session/draftsState.ts";
import { stageOf } from "#shared/methods/agenda.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import { say } from "#shared/text/say.ts";
import { Composer } from "./Composer.tsx";
import { NoteList } from "./NoteList.tsx";

/** What this person writes privately: seen by nobody else until the stage is revealed. Not there where nothing is. */
export function MyNotes() {
  const session = useSession();
  const board = useBoard();
  const { isPrivate, here, elsewhere, late, asked } = useSessionState((state) => state.drafts);
  const control = useSessionState((state) => state.control);
  const role = useSessionState((state) => state.role);
  const writing = useSessionState((state) => state.writing !== undefined);
  // It opens by itself when a note is asked for after it was folded.
  const [folded, setFolded] = useState<number>();
  const open = folded === undefined || folded < (asked?.number ?? 0);

  if (!control || (!isPrivate && elsewhere.size === 0 && late.size === 0)) return null;
  const titleOf = (stage: string) =>
    control.agenda.find(({ id }) => id === stage)?.title ??
    stageOf(control, board.method, stage)?.title ??
    stage;
  const { authors } = rulesOf(control, board.method);
  const mayWrite = role !== "observer";
  const drop = (drafts: readonly Draft[]) => {
    board.drafts.remove(drafts.map(({ id }) => id));
    session.tell(say("drafts.dropped", { count: drafts.length }), {
      action: { label: say("edit.undo"), run: () => board.drafts.restore(drafts) },
    });
  };
  return (
    <SidePanel
      name="my-notes"
      region="notes"
      title={
        <>
          {say("drafts.title")}
          {here.length > 0 && <span className="my-notes-count">{here.length}</span>}
        </>
      }
      tools={
        <IconButton
          icon={open ? ChevronDown : ChevronUp}
          label={say(open ? "drafts.fold" : "drafts.unfold")}
          aria-expanded={open}
          onClick={() => setFolded(open ? (asked?.number ?? 0) : undefined)}
        />
      }
    >
      {open && !writing && (
        <div className="side-panel-body">
          {[...late].map(([stage, drafts]) => (
            <div key={stage} className="my-notes-late" role="status">
              <p>{say("drafts.late", { stage: titleOf(stage), count: drafts.length })}</p>
              <NoteList drafts={drafts} />
              <div className="my-notes-buttons">
                <Button variant="primary" onClick={() => board.drafts.publishLate(stage)}>
                  {say("drafts.publish", { count: drafts.length })}
                </Button>
                <Button onClick={() => drop(drafts)}>{say("drafts.drop", { count: drafts.length })}</Button>
              </div>
            </div>
          ))}
          {isPrivate && mayWrite && (
            <>
              <p className="side-panel-note">
                {say("drafts.private")} {say(`drafts.${authors}`)}
              </p>
              <Composer asked={asked} />
              {here.length > 0 && <NoteList drafts={here} />}
            </>
          )}
          {isPrivate && role === "facilitator" && (
            <div className="my-notes-reveal">
              <Button icon={Eye} wide onClick={() => session.run("workshop.reveal")}>
                {say("drafts.reveal")}
              </Button>
              <p className="side-panel-note">{say("drafts.revealHint")}</p>
            </div>
          )}
          {[...elsewhere].map(([stage, drafts]) => (
            <div key={stage} className="my-notes-reveal">
              <p className="side-panel-note">
                {say("drafts.elsewhere", { stage: titleOf(stage), count: drafts.length })}
              </p>
              {role === "facilitator" && (
                <Button icon={Eye} onClick={() => board.drafts.reveal(stage)}>
                  {say("drafts.revealStage", { stage: titleOf(stage) })}
                </Button>
              )}
            </div>
          ))}
        </div>
      )}
    </SidePanel>
  );
}
