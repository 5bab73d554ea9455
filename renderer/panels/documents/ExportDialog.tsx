import "./ExportDialog.css";
import { later } from "#renderer/panels/parts/later.tsx";
import { Tabs } from "@base-ui/react/tabs";
import { Copy, Download, FolderOutput } from "lucide-react";
import { Suspense, useCallback, useEffect, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Choice } from "#renderer/panels/parts/Choice.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { useCopy } from "#renderer/panels/parts/useCopy.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { type BoardFormat, boardFormats } from "#shared/interchange/endings.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { Findings } from "./Findings.tsx";
import { ReportPreview } from "./ReportPreview.tsx";
import { Source } from "./Source.tsx";
import { useWritten } from "./useWritten.ts";

const BoardFile = later(async () => ({
  default: (await import("#renderer/panels/import/BoardFile.tsx")).BoardFile,
}));

/** What the workshop becomes: its documents, what to mend before, and how they will look. */
export function ExportDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("export") && state.place === "board");
  const close = () => session.hide("export");
  return (
    <Dialog
      open={open}
      onClose={close}
      title={say("export.title")}
      description={say("export.intro")}
      size="large"
      focus="content"
    >
      {session.editor && <Content onClose={close} />}
    </Dialog>
  );
}

function Wait() {
  return (
    <p className="export-dialog-wait" role="status">
      {say("export.more")}
    </p>
  );
}

function Content({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const board = useBoard();
  const [exporters, setExporters] = useState<readonly Exporter[]>();
  const [picked, choose] = useState<Exporter>();
  const chosen = picked ?? exporters?.[0];
  // The board itself, for another program, in place of a document.
  const [format, setFormat] = useState<BoardFormat>();
  const [tab, setTab] = useState("read");
  const written = useWritten(chosen);
  useEffect(() => {
    let here = true;
    void board.method.exporters().then((offered) => here && setExporters(offered));
    return () => {
      here = false;
    };
  }, [board]);
  const pick = (exporter: Exporter) => {
    choose(exporter);
    setFormat(undefined);
  };

  const showOnBoard = useCallback(
    (ids: readonly string[]) => {
      const elements = ids.flatMap((id) => board.live.get(id) ?? []);
      onClose();
      board.select(elements.map(({ id }) => id));
      const hull = hullOf(elements.map(({ box }) => box));
      if (hull) board.view.reveal(rectOf(hull));
    },
    [board, onClose],
  );
  const isOnBoard = useCallback((id: string) => board.live.get(id) !== undefined, [board]);
  const jump = useCallback((id: string) => showOnBoard([id]), [showOnBoard]);
  const copy = useCopy();

  const saveBoard = (as: BoardFormat) =>
    void session.desk.tellingTrouble(async () => {
      const { saveBoardFile } = await import("#renderer/session/files/saveBoardFile.ts");
      const where = await saveBoardFile(board, as, session.bridge);
      if (where) session.tell(say("export.saved", where));
    });

  if (!exporters) return <Wait />;
  const formats = <Formats chosen={format} onChoose={setFormat} />;
  if (format)
    return (
      <div className="export-dialog">
        <div className="export-dialog-side">
          <Documents exporters={exporters} chosen={undefined} onChoose={pick} />
          {formats}
          <div className="export-dialog-buttons">
            <Button variant="primary" icon={Download} onClick={() => saveBoard(format)}>
              {say("export.save")}
            </Button>
          </div>
        </div>
        <div className="export-dialog-paper">
          <Suspense fallback={<Wait />}>
            <BoardFile format={format} />
          </Suspense>
        </div>
      </div>
    );
  if (!chosen)
    return (
      <div className="export-dialog">
        <div className="export-dialog-side">{formats}</div>
        <p>{say("export.none")}</p>
      </div>
    );
  return (
    <div className="export-dialog">
      <div className="export-dialog-side">
        <Documents exporters={exporters} chosen={chosen} onChoose={pick} />
        {formats}
        <div className="export-dialog-buttons">
          <Button variant="primary" icon={Download} onClick={() => session.exportText(chosen)}>
            {say("export.save")}
          </Button>
          <Button
            icon={Copy}
            disabled={!written}
            onClick={() => void copy(written?.markdown ?? "", { done: say("export.copied") })}
          >
            {say("export.copy")}
          </Button>
          <Button
            icon={FolderOutput}
            onClick={() => {
              onClose();
              session.show("writeOutcomes");
            }}
          >
            {say(session.bridge ? "file.writeOutcomes" : "file.downloadOutcomes")}
          </Button>
        </div>
        {written && <Findings findings={written.findings} onShow={showOnBoard} />}
      </div>
      <Tabs.Root
        className="export-dialog-preview"
        value={tab}
        onValueChange={(next: unknown) => typeof next === "string" && setTab(next)}
      >
        <Tabs.List className="export-dialog-tabs" aria-label={say("export.preview")}>
          <Tabs.Tab value="read" className="export-dialog-tab">
            {say("export.asRead")}
          </Tabs.Tab>
          <Tabs.Tab value="markdown" className="export-dialog-tab">
            {say("export.asMarkdown")}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="read" className="export-dialog-paper">
          {written ? (
            <ReportPreview markdown={written.markdown} isOnBoard={isOnBoard} onJump={jump} />
          ) : (
            <Wait />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="markdown" className="export-dialog-paper">
          {written ? <Source text={written.markdown} /> : <Wait />}
        </Tabs.Panel>
      </Tabs.Root>
    </div>
  );
}

interface DocumentsProps {
  readonly exporters: readonly Exporter[];
  readonly chosen: Exporter | undefined;
  readonly onChoose: (exporter: Exporter) => void;
}

function Documents({ exporters, chosen, onChoose }: DocumentsProps) {
  return (
    <Choice
      label={say("export.document")}
      name="exporter"
      options={exporters.map(({ id, title }) => ({ value: id, words: title }))}
      value={chosen?.id}
      onChange={(id) => {
        const exporter = exporters.find((one) => one.id === id);
        if (exporter) onChoose(exporter);
      }}
    />
  );
}

interface FormatsProps {
  readonly chosen: BoardFormat | undefined;
  readonly onChoose: (format: BoardFormat) => void;
}

/** The board as a file of another program. */
function Formats({ chosen, onChoose }: FormatsProps) {
  return (
    <Choice
      label={sayInterchange("boardFile.title")}
      name="exporter"
      options={boardFormats.map((value) => ({ value, words: sayInterchange(`boardFile.${value}`) }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
