import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import type { Connector } from "#shared/board/board.ts";
import { relationText, relationWords } from "#shared/outcomes/architecture.ts";
import { say } from "#shared/text/say.ts";
import { useDraft } from "./useDraft.ts";

/** What goes on in a relation of a model, and how: two fields, one text on the line. */
export function Relation({ connector }: { readonly connector: Connector }) {
  const board = useBoard();
  const edits = useSessionState(mayEdit);
  const { text, technology } = relationText(connector.text);
  const write = (words: typeof connector.text) => board.edits.setText(connector.id, words);
  const label = useDraft(text, (next) => write(relationWords({ text: next, technology })));
  const means = useDraft(technology ?? "", (next) => write(relationWords({ text, technology: next })));
  const readOnly = connector.locked || !edits;
  return (
    <>
      <TextField label={say("details.label")} readOnly={readOnly} {...label} />
      <TextField
        label={say("details.technology")}
        hint={say("details.technologyHint")}
        readOnly={readOnly}
        {...means}
      />
    </>
  );
}
