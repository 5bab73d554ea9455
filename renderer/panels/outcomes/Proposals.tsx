import { Locate, TriangleAlert } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useBoard, useElements, useSession } from "#renderer/session/hooks.ts";
import { takeBack } from "#shared/commands/takeBack.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { elementOf } from "#shared/outcomes/readBack/change.ts";
import type { ToldProposal } from "#shared/outcomes/readBack/told.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";

interface ProposalsProps {
  readonly proposals: readonly ToldProposal[];
  readonly onApplied: () => void;
  /** What stands between the changes and the button. */
  readonly children: ReactNode;
}

/** What is taken over unless the person says otherwise: nothing that clashes, and nothing that would be lost. */
const isSafe = ({ clash, change }: ToldProposal): boolean => clash === undefined && change.is !== "remove";

/** The changes of this board, each to be taken over or not, in one step of undo. */
export function Proposals({ proposals, onApplied, children }: ProposalsProps) {
  const session = useSession();
  const board = useBoard();
  // What is read anew is chosen among anew; a choice made before goes with what it was made for.
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isTaken = (one: ToldProposal): boolean => chosen.get(one.id) ?? isSafe(one);
  const taken = proposals.filter(isTaken);
  const apply = () => {
    takeBack(
      board,
      taken.map(({ change }) => change),
    );
    session.tell(sayDocument("readBack.applied", { count: taken.length }));
    onApplied();
  };
  return (
    <>
      {proposals.length > 0 && (
        <ul className="read-back-list" aria-label={sayDocument("readBack.choice")}>
          {proposals.map((one) => (
            <Choice
              key={one.id}
              proposal={one}
              isTaken={isTaken(one)}
              onTake={(on) => setChosen((before) => new Map(before).set(one.id, on))}
            />
          ))}
        </ul>
      )}
      {children}
      {proposals.length > 0 && (
        <div className="read-back-apply">
          <Button variant="primary" disabled={taken.length === 0} onClick={apply}>
            {sayDocument("readBack.apply", { count: taken.length })}
          </Button>
        </div>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly proposal: ToldProposal;
  readonly isTaken: boolean;
  readonly onTake: (on: boolean) => void;
}

function Choice({ proposal, isTaken, onTake }: ChoiceProps) {
  const { change, what, before, after, places, clash, left } = proposal;
  const board = useBoard();
  // A colleague may delete it while one chooses.
  useElements();
  const named = useId();
  const described = useId();
  const element = board.live.get(elementOf(change));
  const show = () => {
    if (!element) return;
    board.select([element.id]);
    const hull = hullOf([element.box]);
    if (hull) board.view.reveal(rectOf(hull));
  };
  return (
    <li className="read-back-change">
      <div className="read-back-head">
        <label className="read-back-choice">
          <input
            type="checkbox"
            checked={isTaken}
            aria-labelledby={named}
            aria-describedby={described}
            onChange={({ currentTarget }) => onTake(currentTarget.checked)}
          />
          <span id={named}>{what}</span>
        </label>
        {element && <IconButton icon={Locate} label={sayDocument("readBack.show")} onClick={show} />}
      </div>
      <div id={described} className="read-back-words">
        {before !== "" && (
          <p>
            <span className="read-back-when">{sayDocument("readBack.was")}</span>
            <del>{before}</del>
          </p>
        )}
        {change.is !== "remove" && (
          <p>
            <span className="read-back-when">{sayDocument("readBack.is")}</span>
            {after === "" ? <i>{sayDocument("readBack.empty")}</i> : <ins>{after}</ins>}
          </p>
        )}
        {clash && (
          <p className="read-back-clash">
            <TriangleAlert aria-hidden size={16} />
            {sayDocument(clash === "board" ? "readBack.clashBoard" : "readBack.clashFiles")}
          </p>
        )}
        {left && (
          <p className="side-panel-note">{sayDocument("readBack.left", { words: left.join(", ") })}</p>
        )}
      </div>
      <ul className="read-back-from">
        {places.map(({ path, line }) => (
          <li key={`${path} ${line}`} className="read-back-path">
            {sayDocument("readBack.place", { path, line })}
          </li>
        ))}
      </ul>
    </li>
  );
}
