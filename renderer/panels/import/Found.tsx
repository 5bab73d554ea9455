import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Choice } from "#renderer/panels/parts/Choice.tsx";
import { SelectField } from "#renderer/panels/parts/SelectField.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useSituation } from "#renderer/panels/parts/useSituation.ts";
import { useOwnMethods } from "#renderer/panels/start/useOwnMethods.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { addImported } from "#renderer/session/board/importing.ts";
import { mayEdit } from "#renderer/session/may.ts";
import type { Drawing } from "#shared/interchange/drawing.ts";
import { guessedMapping, type TableMapping } from "#shared/interchange/table/mapping.ts";
import type { Sheet } from "#shared/interchange/table/sheet.ts";
import { methods } from "#shared/methods/index.ts";
import { say } from "#shared/text/say.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { ColorMeaning } from "./ColorMeaning.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { settle } from "./settle.ts";
import { TableMeaning } from "./TableMeaning.tsx";
import { WhatComes } from "./WhatComes.tsx";

interface FoundProps {
  readonly imported: Drawing | Sheet;
  /** Of the file; undefined for what was pasted. */
  readonly name: string | undefined;
  readonly onClose: () => void;
}

const places = ["here", "new"] as const;

/** What was found: what it means, what comes of it, what is lost, and where it goes. */
export function Found({ imported, name, onClose }: FoundProps) {
  const session = useSession();
  const isHere = useSessionState((state) => state.place === "board" && mayEdit(state));
  const board = isHere ? session.editor : undefined;
  const situation = useSituation((now) => now);
  const offered = [...methods, ...useOwnMethods().methods];
  const [where, setWhere] = useState<(typeof places)[number]>(board ? "here" : "new");
  const [chosen, setChosen] = useState(board?.method.id ?? methods[0]?.id);
  const [title, setTitle] = useState(name?.replace(/(?:\.\w+)+$/u, "") ?? "");
  const [meant, setMeant] = useState<{ readonly method: string; readonly mapping: TableMapping }>();
  const [kinds, setKinds] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);

  const onBoard = where === "here" ? board : undefined;
  const method = onBoard?.method ?? offered.find(({ id }) => id === chosen) ?? methods[0];
  const now = onBoard && situation;
  // Where a stage is for stickies alone, a participant may add those it allows.
  const isFree = now?.addsAll ?? true;
  const allows = now?.allows;
  const allowed = useMemo(
    () => (isFree ? Object.keys(method?.kinds ?? {}) : (allows ?? [])),
    [isFree, method, allows],
  );
  const usual = allows?.[0] ?? method?.stages[0]?.allows[0] ?? allowed[0] ?? "";
  const mapping = useMemo(
    () =>
      imported.is === "sheet" && method
        ? meant?.method === method.id
          ? meant.mapping
          : guessedMapping(imported.rows, method, usual)
        : undefined,
    [imported, method, meant, usual],
  );
  const settled = useMemo(
    () => method && settle({ imported, method, mapping, kinds, usual, allowed: new Set(allowed), isFree }),
    [imported, method, mapping, kinds, usual, allowed, isFree],
  );
  const shown = useDeferredValue(settled);
  if (!method || !settled || !shown) return null;

  const bring = async () => {
    setBusy(true);
    const { elements, pictures } = settled;
    if (!onBoard)
      await session.desk.createWorkshop(method, title.trim() || sayInterchange("import.untitled"));
    const into = onBoard ?? session.editor;
    onClose();
    if (!into || (onBoard === undefined && into.method.id !== method.id)) return;
    const count = addImported(into, elements, onBoard ? "in sight" : "below", pictures);
    if (count > 0) session.tell(sayInterchange("import.added", { count }));
  };

  return (
    <form
      className="import-dialog"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && settled.elements.length > 0) void bring();
      }}
    >
      <div className="import-dialog-side">
        {board && (
          <Choice
            label={sayInterchange("import.where")}
            options={places.map((value) => ({ value, words: sayInterchange(`import.${value}`) }))}
            value={where}
            onChange={setWhere}
          />
        )}
        {!onBoard && (
          <>
            <TextField
              label={sayInterchange("import.name")}
              value={title}
              maxLength={200}
              placeholder={sayInterchange("import.untitled")}
              onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            />
            <SelectField
              label={sayInterchange("import.method")}
              options={offered.map((one) => ({ value: one.id, words: one.title }))}
              value={method.id}
              onChange={setChosen}
            />
          </>
        )}
        {imported.is === "sheet" && mapping ? (
          <TableMeaning
            rows={imported.rows}
            mapping={mapping}
            method={method}
            allowed={allowed}
            onChange={(changed) => setMeant({ method: method.id, mapping: changed })}
          />
        ) : (
          settled.groups.length > 0 && (
            <ColorMeaning
              groups={settled.groups}
              method={method}
              allowed={allowed}
              kindOf={settled.kindOf}
              onChange={(color, kind) => setKinds(new Map([...kinds, [`${method.id} ${color}`, kind]]))}
            />
          )
        )}
        {!isFree && settled.left > 0 && (
          <p className="import-dialog-note">{sayInterchange("import.onlyStickies")}</p>
        )}
      </div>
      <div className="import-dialog-outcome">
        <ImportPreview pictures={shown.pictures} elements={shown.elements} method={method} />
        <WhatComes elements={settled.elements} losses={settled.losses} />
        <div className="import-dialog-buttons">
          <Button onClick={() => session.store.setState({ incoming: undefined })}>
            {sayInterchange("import.another")}
          </Button>
          <Button onClick={onClose}>{say("part.cancel")}</Button>
          <Button variant="primary" type="submit" disabled={busy || settled.elements.length === 0}>
            {sayInterchange(onBoard ? "import.add" : "import.create")}
          </Button>
        </div>
      </div>
    </form>
  );
}
