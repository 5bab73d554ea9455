import "./MyNotes.css";
import { ChevronDown, ChevronUp, Eye } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";
import { Composer } from "./Composer.tsx";
import { LateNotes } from "./LateNotes.tsx";
import { NoteList } from "./NoteList.tsx";
import { PrivateHint } from "./PrivateHint.tsx";
import { useStageTitle } from "./useStageTitle.ts";

/** What this person writes privately: seen by nobody else until the stage is revealed. Not there where nothing is. */
export function MyNotes() {
  const session = useSession();
  const board = useBoard();
  const titleOf = useStageTitle();
  const { isPrivate, here, elsewhere, late, asked } = useSessionState((state) => state.drafts);
  const role = useSessionState((state) => state.role);
  const writing = useSessionState((state) => state.writing !== undefined);
  // It opens by itself when a note is asked for after it was folded.
  const [folded, setFolded] = useState<number>();
  const open = folded === undefined || folded < (asked?.number ?? 0);

  if (!isPrivate && elsewhere.size === 0 && late.size === 0) return null;
  const mayWrite = role !== "observer";
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
          <LateNotes />
          {isPrivate && mayWrite && (
            <>
              <PrivateHint />
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
