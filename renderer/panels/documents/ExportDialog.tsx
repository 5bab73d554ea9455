import "./ExportDialog.css";
import { later } from "#renderer/panels/parts/later.tsx";
import { Tabs } from "@base-ui/react/tabs";
import { CircleCheck, Copy, Download, FolderOutput, TriangleAlert } from "lucide-react";
import { Suspense, useCallback, useEffect, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Source } from "./Source.tsx";
import { Choice } from "#renderer/panels/parts/Choice.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { type BoardFormat, boardFormats } from "#shared/interchange/endings.ts";
import type { Exporter, Finding } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";

const BoardFile = later(async () => ({
  default: (await import("#renderer/panels/import/BoardFile.tsx")).BoardFile,
}));
const ReportPreview = later(async () => {
  const { ReportPreview: Preview } = await import("./ReportPreview.tsx");
  return { default: Preview };
});

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

/** What was made of the workshop. */
interface Written {
  readonly of: Exporter;
  readonly findings: readonly Finding[];
  readonly markdown: string;
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
  const [written, setWritten] = useState<Written>();
  useEffect(() => {
    let here = true;
    void board.method.exporters().then((offered) => here && setExporters(offered));
    return () => {
      here = false;
    };
  }, [board]);
  // Taken when the dialog opens, since over a dialog nobody edits; and once it is seen, since large boards take a moment.
  useEffect(() => {
    if (!chosen) return undefined;
    let here = true;
    const soon = setTimeout(() => {
      void board.findings().then((findings) => {
        if (here) setWritten({ of: chosen, findings, markdown: session.exported(chosen) });
      });
    });
    return () => {
      here = false;
      clearTimeout(soon);
    };
  }, [board, session, chosen]);
  const pick = (exporter: Exporter) => {
    choose(exporter);
    setFormat(undefined);
  };
  const ready = written?.of === chosen ? written : undefined;

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
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(ready?.markdown ?? "");
      session.tell(say("export.copied"));
    } catch {
      session.tell(say("export.copyFailed"), { tone: "problem" });
    }
  };

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
          <Button icon={Copy} disabled={!ready} onClick={() => void copy()}>
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
        {ready && <Findings findings={ready.findings} onShow={showOnBoard} />}
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
          <Suspense fallback={<Wait />}>
            {ready ? (
              <ReportPreview markdown={ready.markdown} isOnBoard={isOnBoard} onJump={jump} />
            ) : (
              <Wait />
            )}
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="markdown" className="export-dialog-paper">
          {ready ? <Source text={ready.markdown} /> : <Wait />}
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

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly onShow: (ids: readonly string[]) => void;
}

function Findings({ findings, onShow }: FindingsProps) {
  return (
    <section className="export-dialog-findings" aria-labelledby="export-findings">
      <h3 id="export-findings">{say("export.before")}</h3>
      {findings.length === 0 && (
        <p className="export-dialog-good">
          <CircleCheck aria-hidden size={16} />
          {say("export.nothingFound")}
        </p>
      )}
      <ul>
        {findings.map(({ check, elements, what, mend }) => (
          <li key={`${check} ${elements[0] ?? ""} ${what}`} className="export-dialog-finding">
            <TriangleAlert aria-hidden size={16} />
            <div>
              <p>
                {what} {mend}
              </p>
              {elements.length > 0 && (
                <button type="button" className="export-dialog-show" onClick={() => onShow(elements)}>
                  {say("export.show", { count: elements.length })}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
