import "./ImportDialog.css";
import { useRef } from "react";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";
import { ChooseSource } from "./ChooseSource.tsx";
import { Found } from "./Found.tsx";
import { useImported } from "./useImported.ts";

/** The panel `import`: what another program made, what of it is lost, and where it goes. */
export function ImportDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("import"));
  const body = useRef<HTMLDivElement>(null);
  return (
    <Dialog
      open={open}
      onClose={() => session.hide("import")}
      title={sayInterchange("import.title")}
      description={sayInterchange("import.intro")}
      size="large"
      focus={body}
    >
      <div
        ref={body}
        tabIndex={-1}
        className="import-dialog-body"
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain");
          if (event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement) return;
          event.preventDefault();
          session.bringIn({ is: "text", text });
        }}
      >
        {open && <Content />}
      </div>
    </Dialog>
  );
}

function Content() {
  const session = useSession();
  const incoming = useSessionState((state) => state.incoming);
  const imported = useImported(incoming);
  if (!incoming) return <ChooseSource problem={undefined} />;
  if (!imported) return <p role="status">{sayInterchange("import.reading")}</p>;
  if (imported.is === "refused") return <ChooseSource problem={imported.why} />;
  const name = incoming.is === "file" ? incoming.file.name : undefined;
  return <Found imported={imported} name={name} onClose={() => session.hide("import")} />;
}
