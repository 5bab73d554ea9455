import "./CandidatesDialog.css";
import { Copy, Table2 } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";
import { SelectField } from "#renderer/panels/parts/SelectField.tsx";
import { useCopy } from "#renderer/panels/parts/useCopy.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { type Candidates, candidatesOf } from "#shared/methods/candidates.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { type Scoring, scorings } from "#shared/outcomes/prioritisation.ts";
import { say } from "#shared/text/say.ts";
import { CandidateTable } from "./CandidateTable.tsx";
import { candidatesInMarkdown } from "./candidatesInMarkdown.ts";
import { figureText } from "./numbers.ts";

const names = {
  "value-effort": "candidates.valueEffort",
  wsjf: "candidates.wsjf",
  rice: "candidates.rice",
  moscow: "candidates.moscow",
} as const;
const hints = {
  "value-effort": "candidates.valueEffortHint",
  wsjf: "candidates.wsjfHint",
  rice: "candidates.riceHint",
  moscow: "candidates.moscowHint",
} as const;

/** All that is weighed as one table: the figures can be written in it, and what they say is the order. */
export function CandidatesDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("candidates") && state.place === "board");
  const close = () => session.hide("candidates");
  return (
    <Dialog
      open={open}
      onClose={close}
      size="large"
      title={say("view.candidates")}
      description={say("candidates.intro")}
    >
      {session.editor && <Content onClose={close} />}
    </Dialog>
  );
}

function Content({ onClose }: { readonly onClose: () => void }) {
  const board = useBoard();
  const [scoring, choose] = useState<Scoring>("value-effort");
  useSessionState((state) => state.boardVersion);
  const copy = useCopy();
  const found = candidatesOf(board.method, board.workshop(), scoring);
  if (found.candidates.length === 0) return <Empty icon={Table2} text={say("candidates.none")} />;
  const copyTable = async () =>
    copy(await candidatesInMarkdown(board.method, found.candidates, scoring), {
      done: say("candidates.copied"),
    });
  const show = (id: string) => {
    const element = board.live.get(id);
    onClose();
    board.select([id]);
    if (element) board.view.reveal(element.box);
  };
  return (
    <div className="candidates">
      <div className="candidates-head">
        <SelectField
          label={say("candidates.order")}
          hint={say(hints[scoring])}
          options={scorings.map((value) => ({ value, words: say(names[value]) }))}
          value={scoring}
          onChange={choose}
        />
        <Button icon={Copy} onClick={() => void copyTable()}>
          {say("candidates.copy")}
        </Button>
      </div>
      <SliceLines found={found} />
      <CandidateTable key={scoring} candidates={found.candidates} scoring={scoring} onShow={show} />
    </div>
  );
}

/** Whether what is on the path makes a whole way, and what the thinnest slice would be. */
function SliceLines({ found: { candidates, slice } }: { readonly found: Candidates }) {
  if (!slice) return null;
  const chosen = candidates.filter(({ place }) => place !== undefined);
  const thinnest = candidates.filter(({ isThinnest }) => isThinnest);
  const effortOf = (some: typeof candidates) => some.reduce((sum, { item }) => sum + (item.effort ?? 0), 0);
  const isSame = chosen.length === thinnest.length && chosen.every(({ isThinnest }) => isThinnest);
  const [first] = slice.open;
  return (
    <div className="candidates-slice" role="status">
      <p>
        {chosen.length === 0
          ? say("candidates.noPath")
          : slice.complete
            ? say("candidates.whole", { count: chosen.length })
            : first === undefined
              ? say("candidates.broken")
              : say("candidates.open", { count: slice.open.length, step: first })}
      </p>
      <p>
        {!slice.thinnest
          ? say("candidates.noThinnest")
          : isSame
            ? say("candidates.isThinnest")
            : say("candidates.thinnestIs", {
                effort: figureText(effortOf(thinnest)),
                names: thinnest.map(({ item }) => linesOf(item.text).join(" ")).join("; "),
              })}
      </p>
    </div>
  );
}
