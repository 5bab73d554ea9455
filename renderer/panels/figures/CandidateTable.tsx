import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import { Scroller } from "#renderer/panels/parts/Scroller.tsx";
import { useDraft } from "#renderer/panels/details/useDraft.ts";
import type { Sticky } from "#shared/board/board.ts";
import { type Candidate, fieldsFor } from "#shared/methods/candidates.ts";
import type { Field } from "#shared/methods/method.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import type { Scoring } from "#shared/outcomes/prioritisation.ts";
import { say } from "#shared/text/say.ts";
import { figureText } from "./numbers.ts";

interface CandidateTableProps {
  readonly candidates: readonly Candidate[];
  readonly scoring: Scoring;
  readonly onShow: (id: string) => void;
}

/** A column, and what it is sorted by. */
interface Column {
  readonly id: string;
  readonly label: string;
  readonly of: (candidate: Candidate) => number | string | undefined;
}

const nameOf = ({ item }: Candidate) => linesOf(item.text).join(" ");

/** The table: its heads sort it, its cells are the fields of the stickies. */
export function CandidateTable({ candidates, scoring, onShow }: CandidateTableProps) {
  const { method } = useBoard();
  const [sort, setSort] = useState<{ readonly by: string; readonly down: boolean }>({
    by: "rank",
    down: false,
  });
  // While somebody writes in it no line may jump away under their hands.
  const [held, hold] = useState<readonly string[]>();
  const fields = fieldsFor(method, scoring);
  const hasScore = scoring !== "moscow";
  const columns: readonly Column[] = [
    { id: "rank", label: say("candidates.rank"), of: ({ rank }) => rank },
    { id: "name", label: method.kinds[method.plane?.kind ?? ""]?.label ?? "", of: nameOf },
    ...fields.map(({ figure, field }): Column => ({
      id: field.id,
      label: field.label,
      of: ({ item }) => (figure === "moscow" ? place(field, item.moscow) : item[figure]),
    })),
    // The choice itself is the order of MoSCoW.
    ...(hasScore
      ? [{ id: "score", label: say("candidates.score"), of: ({ score }: Candidate) => score }]
      : []),
    ...(method.slice
      ? [{ id: "path", label: say("candidates.path"), of: ({ place: at }: Candidate) => at }]
      : []),
  ];
  const by = columns.find(({ id }) => id === sort.by);
  const sorted = by
    ? candidates.toSorted((one, other) => compared(by.of(one), by.of(other), sort.down))
    : candidates;
  const rows = held
    ? sorted.toSorted((one, other) => held.indexOf(one.sticky.id) - held.indexOf(other.sticky.id))
    : sorted;
  return (
    <Scroller className="candidates-scroll" name={say("view.candidates")}>
      <table className="candidates-table">
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th
                key={id}
                scope="col"
                aria-sort={sort.by === id ? (sort.down ? "descending" : "ascending") : undefined}
              >
                <button type="button" onClick={() => setSort({ by: id, down: sort.by === id && !sort.down })}>
                  {label}
                  {sort.by === id &&
                    (sort.down ? <ArrowDown aria-hidden size={14} /> : <ArrowUp aria-hidden size={14} />)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {/* What is written in its cells comes by here. */}
        <tbody
          onFocus={() => hold((before) => before ?? rows.map(({ sticky }) => sticky.id))}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) hold(undefined);
          }}
        >
          {rows.map((candidate) => (
            <tr key={candidate.sticky.id} data-chosen={candidate.place !== undefined || undefined}>
              <td>{candidate.rank}</td>
              <th scope="row">
                <button type="button" className="candidates-name" onClick={() => onShow(candidate.sticky.id)}>
                  {nameOf(candidate)}
                </button>
                {candidate.quarter !== undefined && (
                  <span className="candidates-quarter">{candidate.quarter}</span>
                )}
              </th>
              {fields.map(({ figure, field }) => (
                <td key={field.id}>
                  <Cell candidate={candidate} field={field} shown={String(candidate.item[figure] ?? "")} />
                </td>
              ))}
              {hasScore && (
                <td>{candidate.score === undefined ? <Unknown /> : figureText(candidate.score)}</td>
              )}
              {method.slice && (
                <td>
                  <PathCell candidate={candidate} field={method.slice.field} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}

function place(field: Field, option: string | undefined): number | undefined {
  const at = (field.options ?? []).findIndex(({ id }) => id === option);
  return at < 0 ? undefined : at;
}

/** What is unknown comes last, whichever way the rest goes. */
function compared(
  one: number | string | undefined,
  other: number | string | undefined,
  down: boolean,
): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  const order =
    typeof one === "string" || typeof other === "string"
      ? String(one).localeCompare(String(other))
      : one - other;
  return down ? -order : order;
}

function Unknown() {
  return <span className="candidates-unknown">{say("measure.unknown")}</span>;
}

interface CellProps {
  readonly candidate: Candidate;
  readonly field: Field;
  /** The figure, typed or said by the sticky's place; "" where it is unknown. */
  readonly shown: string;
}

function Cell(props: CellProps) {
  return props.field.input === "choice" ? <ChoiceCell {...props} /> : <NumberCell {...props} />;
}

function useSetField(sticky: Sticky, field: string) {
  const board = useBoard();
  const edits = useSessionState(mayEdit);
  const isLocked = board.held(sticky.id)?.locked !== false || !edits;
  return {
    isLocked,
    set: (value: string, shown = sticky.fields[field] ?? "") => {
      if (value === shown) return;
      // What only its place said has to be said before it can be taken back.
      if (value === "" && sticky.fields[field] === undefined) board.edits.setField(sticky.id, field, shown);
      board.edits.setField(sticky.id, field, value);
    },
  };
}

function NumberCell({ candidate, field, shown }: CellProps) {
  const { isLocked, set } = useSetField(candidate.sticky, field.id);
  const draft = useDraft(shown, (next) => set(next.trim(), shown));
  return (
    <input
      className="text-field-input candidates-input"
      type="number"
      step="any"
      aria-label={say("candidates.cell", { field: field.label, name: nameOf(candidate) })}
      placeholder={say("measure.unknown")}
      readOnly={isLocked}
      {...draft}
    />
  );
}

function ChoiceCell({ candidate, field }: CellProps) {
  const { isLocked, set } = useSetField(candidate.sticky, field.id);
  return (
    <select
      className="text-field-input candidates-input"
      aria-label={say("candidates.cell", { field: field.label, name: nameOf(candidate) })}
      disabled={isLocked}
      value={candidate.sticky.fields[field.id] ?? ""}
      onChange={(event) => set(event.currentTarget.value)}
    >
      <option value="">{say("measure.unknown")}</option>
      {(field.options ?? []).map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

function PathCell({ candidate, field }: { readonly candidate: Candidate; readonly field: string }) {
  const { isLocked, set } = useSetField(candidate.sticky, field);
  const draft = useDraft(candidate.sticky.fields[field] ?? "", (next) => set(next.trim()));
  return (
    <span className="candidates-path">
      <input
        className="text-field-input candidates-input"
        type="number"
        min={1}
        aria-label={say("candidates.cell", { field: say("candidates.path"), name: nameOf(candidate) })}
        readOnly={isLocked}
        {...draft}
      />
      {candidate.isThinnest && <span className="candidates-thinnest">{say("candidates.thinnest")}</span>}
    </span>
  );
}
