import { useMemo } from "react";
import { imagesOn } from "#renderer/session/board/boardImages.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { OutcomeSource } from "#renderer/session/outcomes/outcomeFolder.ts";
import { say } from "#shared/text/say.ts";
import { WriteOutcomes } from "./WriteOutcomes.tsx";

/** The panel `writeOutcomes`: all documents of the open workshop. */
export function WriteOutcomesDialog() {
  const session = useSession();
  const open = useSessionState(({ panels, place }) => panels.has("writeOutcomes") && place === "board");
  const owner = useSessionState(({ control }) => control?.id ?? "");
  const title = useSessionState(({ control }) => control?.title ?? "");
  const source = useMemo(
    (): OutcomeSource => ({
      owner,
      title: title === "" ? say("file.untitled") : title,
      workshops: () => Promise.resolve(session.editor ? [session.editor.workshop()] : []),
      images: () =>
        Promise.resolve(
          session.editor ? imagesOn(session.editor.workshop(), session.editor.documents) : new Map(),
        ),
    }),
    [session, owner, title],
  );
  const close = () => session.hide("writeOutcomes");
  const readBack = () => {
    close();
    session.show("readBack");
  };
  return <WriteOutcomes open={open} source={source} onClose={close} onReadBack={readBack} />;
}
