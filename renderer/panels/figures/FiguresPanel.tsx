import "./FiguresPanel.css";
import { ChevronDown, ChevronUp, Table2 } from "lucide-react";
import { useMemo, useState } from "react";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { Scroller } from "#renderer/panels/parts/Scroller.tsx";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { FigureTable } from "#shared/methods/method.ts";
import { isWeighing } from "#shared/methods/plane.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { say } from "#shared/text/say.ts";
import { MeasureCard } from "./MeasureCard.tsx";
import { countText } from "./numbers.ts";
import { useWorkshop } from "./useWorkshop.ts";

/** What the board counts and measures, as it is drawn; it stays small and never asks for anything. */
export function FiguresPanel() {
  const session = useSession();
  const { method } = useBoard();
  const narrow = useNarrow();
  // At phone width it would hide the board.
  const [chosen, choose] = useState<boolean>();
  // Whoever decides on what was changed outside needs the height for that.
  const deciding = useSessionState(({ panels }) => panels.has("readBack"));
  const open = chosen ?? (!narrow && !deciding);
  return (
    <SidePanel
      name="figures"
      title={say("view.figures")}
      tools={
        <>
          {method.plane && isWeighing(method.plane) && <CommandButton id="view.candidates" icon={Table2} />}
          <IconButton
            icon={open ? ChevronDown : ChevronUp}
            label={say(open ? "details.fold" : "details.unfold")}
            aria-expanded={open}
            onClick={() => choose(!open)}
          />
        </>
      }
      onClose={() => session.hide("figures")}
    >
      {open && <Figures />}
    </SidePanel>
  );
}

function Figures() {
  const { method } = useBoard();
  const workshop = useWorkshop();
  const measures = useMemo(() => outcomesOf(method.outcomes(workshop), "measure"), [method, workshop]);
  const table = useMemo(() => method.figures?.(workshop), [method, workshop]);
  return (
    <Scroller className="side-panel-body" name={say("view.figures")}>
      {measures.length > 0 ? (
        <ul className="figures-measures">
          {measures.map((measure) => (
            <li key={measure.id}>
              <MeasureCard measure={measure} />
            </li>
          ))}
        </ul>
      ) : table ? (
        <>
          <Counts table={table} />
          <p className="side-panel-note">{say("figures.note")}</p>
        </>
      ) : (
        <p className="side-panel-note">{say("figures.none")}</p>
      )}
    </Scroller>
  );
}

/** A table with a column for each picture; where there is one alone, its name says nothing more. */
function Counts({ table: { columns, rows } }: { readonly table: FigureTable }) {
  return (
    <table className="figures-table">
      <thead className={columns.length === 1 ? "visually-hidden" : undefined}>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say("figures.what")}</span>
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {columns.map((column, place) => (
              <td key={column}>{countText(cells[place] ?? "")}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
