import {
  type ColumnUse,
  fieldsOf,
  kindsOfValues,
  type TableMapping,
  valuesIn,
} from "#shared/interchange/table/mapping.ts";
import { Checkbox } from "#renderer/panels/parts/Checkbox.tsx";
import { Choice } from "#renderer/panels/parts/Choice.tsx";
import { SelectField } from "#renderer/panels/parts/SelectField.tsx";
import type { Method } from "#shared/methods/method.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { KindSelect } from "./KindSelect.tsx";

/** More values than this are no kinds, and nobody says of each what it is. */
const mostValues = 24;

interface TableMeaningProps {
  readonly rows: readonly (readonly string[])[];
  readonly mapping: TableMapping;
  readonly method: Method;
  readonly allowed: readonly string[];
  readonly onChange: (mapping: TableMapping) => void;
}

/** Asks what a table means: of what a sticky is made, what each column is, and which kinds its values are. */
export function TableMeaning({ rows, mapping, method, allowed, onChange }: TableMeaningProps) {
  const { header, each, uses, kind, kinds } = mapping;
  const kindColumn = uses.indexOf("kind");
  const change = (part: Partial<TableMapping>) => onChange({ ...mapping, ...part });
  const useColumn = (place: number, use: ColumnUse) => {
    // A meaning is one column's: the other one that had it is left out.
    const next = uses.map((one, at) =>
      at === place ? use : one === use && use !== "nothing" ? "nothing" : one,
    );
    const column = next.indexOf("kind");
    const values = column < 0 ? [] : valuesIn(rows, mapping, column);
    change({ uses: next, kinds: kindsOfValues(values, method, kind) });
  };
  return (
    <>
      <Checkbox
        words={sayInterchange("import.header")}
        checked={header}
        onChange={(on) => change({ header: on })}
      />
      <Choice
        label={sayInterchange("import.each")}
        options={[
          { value: "row", words: sayInterchange("import.eachRow") },
          { value: "cell", words: sayInterchange("import.eachCell") },
        ]}
        value={each}
        onChange={(one) => change({ each: one })}
      />
      {each === "row" && (
        <fieldset className="import-dialog-choice">
          <legend>{sayInterchange("import.columns")}</legend>
          <ul className="import-dialog-rows">
            {columnsOf(rows, mapping).map((column) => (
              <ColumnItem key={column.place} {...{ column, method }} onChange={useColumn} />
            ))}
          </ul>
        </fieldset>
      )}
      {each === "row" && kinds.size > 0 && (
        <fieldset className="import-dialog-choice">
          <legend>{sayInterchange("import.kinds")}</legend>
          <ul className="import-dialog-rows">
            {[...kinds].slice(0, mostValues).map(([value, of]) => (
              <li key={value} className="import-dialog-row">
                <span className="import-dialog-what">{value}</span>
                <KindSelect
                  label={value}
                  labelHidden
                  method={method}
                  allowed={allowed}
                  kind={of}
                  onChange={(changed) => change({ kinds: new Map([...kinds, [value, changed]]) })}
                />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      <KindSelect
        label={sayInterchange(each === "row" && kindColumn >= 0 ? "import.otherKind" : "import.kind")}
        method={method}
        allowed={allowed}
        kind={kind}
        onChange={(changed) => change({ kind: changed })}
      />
    </>
  );
}

interface Column {
  /** From 0, at the left. */
  readonly place: number;
  readonly name: string;
  /** Undefined where nothing stands in it. */
  readonly example: string | undefined;
  readonly use: ColumnUse;
}

function columnsOf(rows: TableMeaningProps["rows"], { header, uses }: TableMapping): readonly Column[] {
  return uses.map((use, place) => {
    const own = header ? (rows[0]?.[place] ?? "") : "";
    const name = own === "" ? sayInterchange("import.column", { number: place + 1 }) : own;
    return { place, name, example: valuesIn(rows, { header }, place)[0], use };
  });
}

function usesOf(method: Method): readonly { readonly value: ColumnUse; readonly words: string }[] {
  return [
    ...(["nothing", "text", "kind", "cluster"] as const).map((value) => ({
      value,
      words: sayInterchange(`import.use.${value}`),
    })),
    ...fieldsOf(method).map(({ id, label }) => ({
      value: `field:${id}` as const,
      words: label,
      group: sayInterchange("import.details"),
    })),
  ];
}

interface ColumnItemProps {
  readonly column: Column;
  readonly method: Method;
  readonly onChange: (place: number, use: ColumnUse) => void;
}

function ColumnItem({ column: { place, name, example, use }, method, onChange }: ColumnItemProps) {
  return (
    <li className="import-dialog-row">
      <span className="import-dialog-what">
        <span>{name}</span>
        {example !== undefined && (
          <span className="import-dialog-example">{sayInterchange("import.such", { example })}</span>
        )}
      </span>
      <SelectField
        label={name}
        labelHidden
        options={usesOf(method)}
        value={use}
        onChange={(picked) => onChange(place, picked)}
      />
    </li>
  );
}
