import { FolderOpen, Table, TriangleAlert } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { useSession } from "#renderer/session/hooks.ts";
import { importEndings } from "#shared/interchange/endings.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";

interface ChooseSourceProps {
  /** Why what was chosen before cannot be read. */
  readonly problem: string | undefined;
}

/** Asks for a file or for a pasted table. */
export function ChooseSource({ problem }: ChooseSourceProps) {
  const session = useSession();
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  return (
    <div className="import-dialog-choose">
      {problem !== undefined && (
        <p className="import-dialog-problem" role="alert">
          <TriangleAlert aria-hidden size={16} />
          {problem}
        </p>
      )}
      <div className="import-dialog-file">
        <Button variant="primary" icon={FolderOpen} onClick={() => picker.current?.click()}>
          {sayInterchange("import.choose")}
        </Button>
        <span className="import-dialog-note">
          {sayInterchange("import.kindsOfFiles", {
            endings: importEndings.map((ending) => `.${ending}`).join(", "),
          })}
        </span>
        <input
          ref={picker}
          type="file"
          hidden
          accept={importEndings.map((ending) => `.${ending}`).join(",")}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) session.bringIn({ is: "file", file });
          }}
        />
      </div>
      <form
        className="import-dialog-paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") session.bringIn({ is: "text", text });
        }}
      >
        <label htmlFor={id} className="import-dialog-label">
          {sayInterchange("import.table")}
        </label>
        <p id={`${id}-note`} className="import-dialog-note">
          {sayInterchange("import.orPaste")}
        </p>
        <textarea
          id={id}
          className="text-field-input import-dialog-text"
          rows={6}
          spellCheck={false}
          aria-describedby={`${id}-note`}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button icon={Table} type="submit" disabled={text.trim() === ""}>
          {sayInterchange("import.read")}
        </Button>
      </form>
    </div>
  );
}
