import "./OutcomesPanel.css";
import { Copy, FileText, FolderInput, FolderOutput } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { ReportPreview } from "#renderer/panels/documents/ReportPreview.tsx";
import { Source } from "#renderer/panels/documents/Source.tsx";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { CommandTextButton } from "#renderer/panels/details/CommandTextButton.tsx";
import { useCopy } from "#renderer/panels/parts/useCopy.ts";
import { imagesOn } from "#renderer/session/board/boardImages.ts";
import { useBoard, useElements, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { sourceLabel } from "#shared/outcomes/exporters/citations.ts";
import type { PlannedFile } from "#shared/outcomes/folder/plan.ts";
import { stickyLabel } from "#shared/outcomes/markdown.ts";
import { say } from "#shared/text/say.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { DocumentChoice, documentsFirst } from "./DocumentChoice.tsx";
import { Facts } from "./Facts.tsx";
import { Notes } from "./Notes.tsx";
import { PdfButton } from "./PdfButton.tsx";
import { picturesOf } from "./picturesOf.ts";
import { type Documents, useDocuments } from "./useDocuments.ts";

/** What the workshop becomes, while it becomes: each document beside the board, and the ways between the two. */
export function OutcomesPanel() {
  const session = useSession();
  const board = useBoard();
  const documents = useDocuments();
  const { planned } = documents;
  const files = useMemo(() => documentsFirst(planned?.plan.files ?? []), [planned]);
  const [path, choose] = useState<string>();
  const chosen = files.find((file) => file.path === path) ?? files[0];
  const copy = useCopy();
  const drawn = (of: string, markdown: string) => {
    const workshop = board.workshop();
    return picturesOf(of, markdown, { workshop, images: imagesOn(workshop, board.documents) });
  };
  const text = chosen && typeof chosen.content === "string" ? chosen.content : undefined;
  return (
    <SidePanel
      name="outcomes"
      title={say("view.outcomes")}
      tools={
        text !== undefined && (
          <>
            {chosen?.path.endsWith(".md") && (
              <PdfButton markdown={text} pictures={() => drawn(chosen.path, text)} />
            )}
            <IconButton
              icon={Copy}
              label={say("export.copy")}
              onClick={() => void copy(text, { done: say("export.copied") })}
            />
          </>
        )
      }
      onClose={() => session.hide("outcomes")}
    >
      <div className="side-panel-body">
        <Making documents={documents} />
        {chosen ? (
          <>
            <DocumentChoice files={files} chosen={chosen} onChoose={choose} />
            <Shown file={chosen} />
            <CommandTextButton id="file.writeOutcomes" icon={FolderOutput} />
            {session.bridge && <CommandTextButton id="file.readBack" icon={FolderInput} />}
            <Facts ids={planned?.elements.get(chosen.path) ?? []} />
            <Notes lines={[...(planned?.plan.problems ?? []), ...(planned?.plan.notes ?? [])]} />
          </>
        ) : (
          planned && <Empty icon={FileText} text={sayDocument("outcomesPanel.empty")} />
        )}
      </div>
    </SidePanel>
  );
}

/** Says only what a person has to know: that documents are behind the board, and why. */
function Making({ documents: { is, message, planned, stop, goOn } }: { readonly documents: Documents }) {
  if (is === "failed") return <p role="alert">{sayDocument("outcomesPanel.failed", { message })}</p>;
  if (is === "stopped")
    return (
      <p className="outcomes-state" role="status">
        {sayDocument("outcomesPanel.stopped")}
        <Button onClick={goOn}>{sayDocument("outcomesPanel.again")}</Button>
      </p>
    );
  if (is === "current" || planned) return null;
  return (
    <p className="outcomes-state" role="status">
      {sayDocument("outcomesPanel.making")}
      <Button onClick={stop}>{sayDocument("outcomesPanel.stop")}</Button>
    </p>
  );
}

function Shown({ file: { path, content } }: { readonly file: PlannedFile }) {
  const board = useBoard();
  const elements = useElements();
  const selection = useSessionState((state) => state.selection);
  const workshop = useSessionState((state) => state.control?.id ?? "");
  const elementOf = useMemo(() => {
    const labels = new Map<string, string>();
    for (const { id } of elements) {
      labels.set(stickyLabel(id), id);
      labels.set(sourceLabel(workshop, id), id);
    }
    return labels;
  }, [elements, workshop]);
  const marked = useMemo(
    () => new Set([...selection].flatMap((id) => [stickyLabel(id), sourceLabel(workshop, id)])),
    [selection, workshop],
  );
  const isOnBoard = useCallback((label: string) => elementOf.has(label), [elementOf]);
  const show = useCallback(
    (labels: readonly string[]) => {
      const meant = labels.flatMap((label) => board.live.get(elementOf.get(label) ?? "") ?? []);
      board.select(meant.map(({ id }) => id));
      const hull = hullOf(meant.map(({ box }) => box));
      if (hull) board.view.reveal(rectOf(hull));
    },
    [board, elementOf],
  );
  const jump = useCallback((label: string) => show([label]), [show]);

  if (typeof content !== "string")
    return <p className="side-panel-note">{sayDocument("outcomesPanel.binary", { name: path })}</p>;
  if (!path.endsWith(".md"))
    return (
      <div className="outcomes-paper">
        <Source text={content} />
      </div>
    );
  return (
    <>
      <p className="side-panel-note">{sayDocument("outcomesPanel.hint")}</p>
      <div className="outcomes-paper">
        <ReportPreview markdown={content} isOnBoard={isOnBoard} onJump={jump} marked={marked} onLine={show} />
      </div>
    </>
  );
}
