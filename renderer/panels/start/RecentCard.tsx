import "#renderer/panels/parts/openCard.css";
import "./RecentCard.css";
import { FileText, Trash2 } from "lucide-react";
import { methodOf } from "#shared/methods/index.ts";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { StoredWorkshop } from "#renderer/session/state.ts";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { Thumbnail } from "./Thumbnail.tsx";
import { whenChanged } from "./whenChanged.ts";

/** A workshop of this device: a click anywhere on it opens it. */
export function RecentCard({ workshop, now }: { readonly workshop: StoredWorkshop; readonly now: number }) {
  const session = useSession();
  const method = methodOf(workshop.method);
  const title = workshop.title.trim() || say("file.untitled");
  const changed = new Date(workshop.changedAt);
  return (
    <li className="open-card recent-card">
      <div className="recent-card-picture">
        {workshop.thumbnail === undefined ? (
          <span className="recent-card-marks">
            {Object.values(method?.kinds ?? {})
              .slice(2, 5)
              .map((kind) => (
                <KindMark key={kind.code} kind={kind} size={30} />
              ))}
          </span>
        ) : (
          <Thumbnail blob={workshop.thumbnail} />
        )}
      </div>
      <div className="recent-card-words">
        <h3>
          <button
            type="button"
            className="open-card-button recent-card-open"
            title={title}
            onClick={() => void session.desk.openStored(workshop.id)}
          >
            {title}
          </button>
        </h3>
        <p className="recent-card-note">
          {workshop.methodTitle}
          {" · "}
          <time
            dateTime={workshop.changedAt}
            title={new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" }).format(
              changed,
            )}
          >
            {whenChanged(workshop.changedAt, now)}
          </time>
        </p>
        {workshop.file !== undefined && (
          <p className="recent-card-note recent-card-file" title={workshop.file}>
            <FileText aria-hidden size={14} />
            <span className="visually-hidden">{say("start.file")}</span>
            <span className="recent-card-file-name">{workshop.file}</span>
          </p>
        )}
      </div>
      <div className="recent-card-remove">
        <IconButton
          icon={Trash2}
          label={say("start.remove", { title })}
          onClick={() => void session.desk.removeStored(workshop.id)}
        />
      </div>
    </li>
  );
}
