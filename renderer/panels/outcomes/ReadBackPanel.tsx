import "./OutcomesPanel.css";
import "./ReadBackPanel.css";
import { CircleCheck, FolderOpen, RotateCw } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import { ReadingBack, type ReadingState } from "#renderer/session/outcomes/readingBack.ts";
import type { Workshop } from "#shared/board/board.ts";
import type { FolderReadBack } from "#shared/methods/readFolder.ts";
import { toldUnclear } from "#shared/outcomes/readBack/told.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { Proposals } from "./Proposals.tsx";

/** What somebody changed in files of the outcome folder, to be taken over onto the board. */
export function ReadBackPanel() {
  const session = useSession();
  const board = useBoard();
  const { bridge } = session;
  const [reading] = useState(
    () =>
      bridge &&
      new ReadingBack({
        bridge,
        owner: board.workshop().control.id,
        workshops: async (ids) => {
          const own = board.workshop();
          const others: Workshop[] = [];
          const stored = new Set(session.store.getState().stored.map(({ id }) => id));
          for (const id of ids)
            // One that cannot be opened is not here; the files that it is in are told.
            if (id !== own.control.id && stored.has(id))
              others.push(
                ...(await session.desk
                  .readStored(id)
                  .then((one) => [one])
                  .catch(() => [])),
              );
          return [own, ...others];
        },
      }),
  );
  useEffect(() => {
    // It takes the place of the documents: both together leave room for neither.
    session.hide("outcomes");
    void reading?.begin();
    return () => reading?.close();
  }, [session, reading]);
  return reading && <Reading reading={reading} />;
}

function Reading({ reading }: { readonly reading: ReadingBack }) {
  const session = useSession();
  const { state, folder } = useStore(reading.store);
  const choose = () => void reading.choose();
  return (
    <SidePanel
      name="read-back"
      title={sayDocument("readBack.title")}
      tools={
        folder && (
          <IconButton
            icon={RotateCw}
            label={sayDocument("readBack.again")}
            onClick={() => void reading.read()}
          />
        )
      }
      onClose={() => session.hide("readBack")}
    >
      <div className="side-panel-body">
        {!folder && <p className="side-panel-note">{sayDocument("readBack.intro")}</p>}
        {folder ? (
          <div className="read-back-folder">
            <span className="read-back-path">{folder.path}</span>
            <Button variant="quiet" icon={FolderOpen} onClick={choose}>
              {sayDocument("readBack.another")}
            </Button>
          </div>
        ) : (
          <Button variant="primary" icon={FolderOpen} onClick={choose}>
            {sayDocument("readBack.choose")}
          </Button>
        )}
        {folder && <Found state={state} name={folder.name} reading={reading} />}
      </div>
    </SidePanel>
  );
}

interface FoundProps {
  readonly state: ReadingState;
  readonly name: string;
  readonly reading: ReadingBack;
}

function Found({ state, name, reading }: FoundProps) {
  const board = useBoard();
  switch (state.is) {
    case "asking":
      return null;
    case "reading":
      return (
        <p className="read-back-going" role="status">
          {sayDocument("readBack.reading")}
          <Button onClick={() => reading.stop()}>{sayDocument("readBack.stop")}</Button>
        </p>
      );
    case "stopped":
      return <p role="status">{sayDocument("readBack.stopped")}</p>;
    case "failed":
      return <p role="alert">{state.message}</p>;
    case "read": {
      const { proposals, unclear, notes } = state.found;
      const own = board.workshop().control.id;
      const here = proposals.filter(({ change }) => change.workshop === own);
      const others = proposals.filter(({ change }) => change.workshop !== own);
      const titles = [...new Set(others.map(({ title }) => `“${title}”`))].join(", ");
      if (proposals.length + unclear.length + notes.length === 0)
        return <Empty icon={CircleCheck} text={sayDocument("readBack.nothing", { name })} />;
      return (
        <>
          <p role="status">{sayDocument("readBack.found", { count: here.length, name })}</p>
          <Proposals proposals={here} onApplied={() => void reading.read()}>
            {others.length > 0 && (
              <p className="side-panel-note">
                {sayDocument("readBack.others", { count: others.length, titles })}
              </p>
            )}
            <Rest found={state.found} />
          </Proposals>
        </>
      );
    }
  }
}

/** What is no change of a board, and why. */
function Rest({ found: { unclear, notes } }: { readonly found: FolderReadBack }) {
  return (
    <>
      {unclear.length > 0 && (
        <details className="read-back-rest">
          <summary>{sayDocument("readBack.unclear", { count: unclear.length })}</summary>
          <p className="side-panel-note">{sayDocument("readBack.unclearIntro")}</p>
          <ul>
            {unclear.map((one) => (
              <li key={`${one.path} ${one.line} ${one.is}`}>
                {toldUnclear(one)}
                <span className="read-back-path">
                  {sayDocument("readBack.place", { path: one.path, line: one.line })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {notes.length > 0 && (
        <details className="read-back-rest">
          <summary>{sayDocument("readBack.notes", { count: notes.length })}</summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
