import "./SaveState.css";
import { Check, CircleAlert, CloudCheck, CloudOff, FileCheck, LoaderCircle, Lock } from "lucide-react";
import { useEffect, useState } from "react";
import { say } from "#shared/text/say.ts";
import { useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import type { LineState } from "#renderer/session/sharing/line.ts";
import type { Saved } from "#renderer/session/state.ts";

/** Where the workshop's changes are, in words; on a phone as an icon. */
export function SaveState() {
  const saved = usePatient(useSessionState((state) => state.saved));
  const id = useSessionState((state) => state.control?.id);
  const stored = useSessionState((state) => state.stored);
  const file = stored.find((workshop) => workshop.id === id)?.file;
  const line = useSessionState((state) => state.line);
  const locked = !useSessionState(mayEdit);
  const { icon: Icon, words } = saved.is !== "failed" && line ? shared(line, locked) : shown(saved, file);
  const is = saved.is !== "failed" && line?.is === "refused" ? "failed" : saved.is;
  return (
    <p className="save-state" data-is={is} title={saved.is === "failed" ? saved.reason : words}>
      <Icon aria-hidden size={16} />
      <span className="save-state-words">{words}</span>
    </p>
  );
}

function shared(line: LineState, locked: boolean) {
  if (line.is === "refused") return { icon: CircleAlert, words: say("share.ended") };
  if (line.is !== "joined") return { icon: CloudOff, words: say("share.away") };
  if (!line.saved && locked) return { icon: Lock, words: say("share.waits") };
  return line.saved
    ? { icon: CloudCheck, words: say("share.saved") }
    : { icon: LoaderCircle, words: say("share.sending") };
}

function shown(saved: Saved, file: string | undefined) {
  if (saved.is === "failed") return { icon: CircleAlert, words: say("bar.notSaved") };
  if (saved.is === "storing") return { icon: LoaderCircle, words: say("bar.saving") };
  if (saved.file === "none") return { icon: Check, words: say("bar.savedHere") };
  if (saved.file === "waiting") return { icon: LoaderCircle, words: say("bar.fileWaits") };
  return {
    icon: FileCheck,
    words: file === undefined ? say("bar.savedToFile") : say("bar.savedTo", { file }),
  };
}

const patience = 800;

// Nearly every edit is stored at once: saying so each time would only flicker.
function usePatient(saved: Saved): Saved {
  const [slow, setSlow] = useState(saved);
  const wait = saved.is === "storing" || (saved.is === "stored" && saved.file === "waiting");
  useEffect(() => {
    const timer = setTimeout(() => setSlow(saved), wait ? patience : 0);
    return () => clearTimeout(timer);
  }, [saved, wait]);
  return wait ? slow : saved;
}
