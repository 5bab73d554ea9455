import "./KnownFiles.css";
import { FileText } from "lucide-react";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";

/** Files that were used before and whose workshops this device does not list: from elsewhere, or removed here. */
export function KnownFiles() {
  const session = useSession();
  const files = useSessionState((state) => state.knownFiles);
  if (files.length === 0) return null;
  return (
    <section className="known-files" aria-labelledby="known-files">
      <h3 id="known-files" className="known-files-title">
        {say("start.files")}
      </h3>
      <ul>
        {files.map(({ grant, name, folder }) => (
          <li key={grant} className="known-files-line">
            <Button variant="quiet" icon={FileText} onClick={() => void session.desk.openRecentFile(grant)}>
              {name}
            </Button>
            <span className="known-files-folder">{folder}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
