import "./TakeOverDialog.css";
import { FolderOpen } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { takeOver } from "#shared/commands/takeOver.ts";
import { methodOf } from "#shared/methods/index.ts";
import { type Offer, offersOf } from "#shared/programme/offer.ts";
import { factsIn, type Known, knownOf, type KnownWorkshops } from "#shared/programme/origins.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { useBoard, useElements, useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { Programmes } from "#renderer/session/programmes/programmes.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { OfferList } from "./OfferList.tsx";
import { useProgrammeRows, useProgrammes } from "./useProgrammes.ts";
import { titleInWords } from "./words.ts";

/** The panel `takeOver`: choose a workshop, then which of its results come onto this board. */
export function TakeOverDialog() {
  const session = useSession();
  const programmes = useProgrammes();
  const open = useSessionState((state) => state.panels.has("takeOver") && state.place === "board");
  const close = () => {
    session.hide("takeOver");
    programmes.store.setState({ from: undefined });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      size="large"
      title={sayProgramme("takeOver.title")}
      description={sayProgramme("takeOver.intro")}
    >
      {session.editor && <Choice programmes={programmes} onClose={close} />}
    </Dialog>
  );
}

interface Source {
  readonly id: string;
  readonly title: string;
  /** The title of its method. */
  readonly method: string;
  /** Whether it is in a programme with the open workshop. */
  readonly near: boolean;
}

/** The workshops that something may be taken over from: those of the same programme first. Undefined until they are known. */
function useSources(programmes: Programmes): readonly Source[] | undefined {
  const stored = useSessionState((state) => state.stored);
  const rows = useProgrammeRows(programmes);
  if (!rows) return undefined;
  const own = programmes.here()?.workshop;
  const near = rows
    .filter(({ members }) => members.some(({ workshop }) => workshop === own))
    .flatMap(({ members }) => members)
    .filter(({ workshop }) => workshop !== own)
    .map(({ workshop, title, method }): Source => ({
      id: workshop,
      title,
      method: methodOf(method)?.title ?? method,
      near: true,
    }));
  const others = stored
    .filter(({ id }) => id !== own && !near.some((one) => one.id === id))
    .map(({ id, title, methodTitle }): Source => ({ id, title, method: methodTitle, near: false }));
  return [...near.filter((one, place) => near.findIndex(({ id }) => id === one.id) === place), ...others];
}

interface ChoiceProps {
  readonly programmes: Programmes;
  readonly onClose: () => void;
}

function Choice({ programmes, onClose }: ChoiceProps) {
  const board = useBoard();
  const session = useSession();
  // Others may add what is offered here while one chooses.
  const elements = useElements();
  const found = useSources(programmes);
  const sources = found ?? [];
  const wanted = useStore(programmes.store, ({ from }) => from);
  const { known, isWhole } = useKnown(programmes, sources, wanted);
  const [suggested, setSuggested] = useState<string>();
  const offersFrom = (id: string) => {
    const other = known?.get(id);
    const here = { method: board.method, workshop: { ...board.workshop(), elements } };
    return other && known ? offersOf(other, here, factsIn(known)) : undefined;
  };
  // Unless one was chosen, the first that has something new. It stays, whatever comes while one reads what it has.
  if (found && isWhole && suggested === undefined && sources[0]) {
    const fresh = sources.find(({ id }) => offersFrom(id)?.some(({ state }) => state === "fresh") === true);
    setSuggested((fresh ?? sources[0]).id);
  }
  const from = wanted ?? suggested;
  const source = from === undefined ? undefined : known?.get(from);
  const offers = from === undefined ? undefined : offersFrom(from);
  const chosen = sources.find(({ id }) => id === from);
  const take = (picked: readonly Offer[]) => {
    onClose();
    takeOver(
      board,
      picked.map(({ becomes }) => becomes),
    );
    session.tell(
      sayProgramme("takeOver.taken", { count: picked.length, title: titleInWords(chosen?.title ?? "") }),
    );
  };
  return (
    <div className="take-over">
      <fieldset className="take-over-sources">
        <legend className="take-over-legend">{sayProgramme("takeOver.from")}</legend>
        {found?.length === 0 && <p className="take-over-note">{sayProgramme("takeOver.noSource")}</p>}
        {sources.map((one, place) => (
          <div key={one.id}>
            {sources[place - 1]?.near !== one.near && (
              <p className="take-over-group">
                {sayProgramme(one.near ? "takeOver.near" : "takeOver.onDevice")}
              </p>
            )}
            <label className="take-over-source">
              <input
                type="radio"
                name="take-over-source"
                checked={one.id === from}
                onChange={() => programmes.store.setState({ from: one.id })}
              />
              <span className="take-over-words">
                {titleInWords(one.title)}
                <span className="take-over-note">{one.method}</span>
              </span>
            </label>
          </div>
        ))}
        <Button
          variant="quiet"
          icon={FolderOpen}
          onClick={() =>
            void programmes
              .bringFile()
              .then((id) => id !== undefined && programmes.store.setState({ from: id }))
          }
        >
          {sayProgramme("takeOver.file")}
        </Button>
      </fieldset>
      {!found || (sources.length > 0 && !source && !isWhole) ? (
        <p role="status">{sayProgramme("programme.reading")}</p>
      ) : from !== undefined && !source ? (
        <p className="take-over-note">{sayProgramme("takeOver.away")}</p>
      ) : offers ? (
        <OfferList key={from} offers={offers} method={board.method} onTake={take} onClose={onClose} />
      ) : null}
    </div>
  );
}

/** What was read of the workshops at hand, with the open one, and whether it is all that was asked for last. */
interface Reading {
  readonly known: KnownWorkshops | undefined;
  readonly isWhole: boolean;
}

function useKnown(programmes: Programmes, sources: readonly Source[], from: string | undefined): Reading {
  const board = useBoard();
  const [read, setRead] = useState<{ readonly ids: string; readonly known: KnownWorkshops }>();
  // Where a fact goes back to is found in the workshops of the same programme.
  const ids = sources
    .flatMap(({ id, near }) => (near || id === from || sources[0]?.id === id ? [id] : []))
    .join(" ");
  useEffect(() => {
    let isLate = false;
    void Promise.all(ids.split(" ").map(async (id) => programmes.known(id))).then((answers) => {
      if (isLate) return;
      const all: readonly Known[] = [
        ...answers.flatMap((one) => one ?? []),
        knownOf(board.workshop(), board.method),
      ];
      setRead({ ids, known: new Map(all.map((one) => [one.workshop.control.id, one])) });
    });
    return () => {
      isLate = true;
    };
  }, [programmes, board, ids]);
  return { known: read?.known, isWhole: read?.ids === ids };
}
