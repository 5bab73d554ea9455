import "#renderer/panels/parts/openCard.css";
import "./ProgrammeShelf.css";
import { FolderOpen, Plus, Waypoints } from "lucide-react";
import { useState } from "react";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { Programmes, StoredProgramme } from "#renderer/session/programmes/programmes.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { NewProgramme } from "#renderer/panels/programme/NewProgramme.tsx";
import { useProgrammeRows, useProgrammes } from "#renderer/panels/programme/useProgrammes.ts";

/** The programmes of this device on the start screen, and the ways to have one. */
export function ProgrammeShelf() {
  const session = useSession();
  const programmes = useProgrammes();
  const rows = useProgrammeRows(programmes) ?? [];
  const [asking, setAsking] = useState(false);
  return (
    <section className="programme-shelf" aria-labelledby="start-programmes">
      <div className="start-head">
        <h2 id="start-programmes" className="start-heading">
          {sayProgramme("programme.shelf")}
        </h2>
        <div className="programme-shelf-buttons">
          <Button variant="quiet" icon={Waypoints} onClick={() => void programmes.openSample()}>
            {sayProgramme("programme.openSample")}
          </Button>
          {session.bridge && (
            <Button variant="quiet" icon={FolderOpen} onClick={() => void programmes.chooseFolder()}>
              {sayProgramme("programme.folder.open")}
            </Button>
          )}
          <Button variant="quiet" icon={Plus} onClick={() => setAsking(true)}>
            {sayProgramme("programme.new")}
          </Button>
        </div>
      </div>
      {rows.length === 0 ? (
        <p className="start-words">{sayProgramme("programme.intro")}</p>
      ) : (
        <ul className="programme-shelf-list">
          {rows.map((row) => (
            <Card key={row.id} row={row} programmes={programmes} />
          ))}
        </ul>
      )}
      <NewProgramme programmes={programmes} open={asking} onClose={() => setAsking(false)} />
    </section>
  );
}

function Card({ row, programmes }: { readonly row: StoredProgramme; readonly programmes: Programmes }) {
  return (
    <li className="open-card programme-card">
      <Waypoints aria-hidden size={20} className="programme-card-mark" />
      <h3>
        <button
          type="button"
          className="open-card-button programme-card-open"
          aria-label={sayProgramme("programme.showMap", { title: row.title })}
          onClick={() => programmes.show(row.id)}
        >
          {row.title}
        </button>
      </h3>
      <p className="programme-card-note">
        {sayProgramme("programme.count", { count: row.members.length })}
        {row.folder && ` · ${sayProgramme("programme.folder.in", { name: row.folder.name })}`}
        {row.goal !== "" && ` · ${row.goal}`}
      </p>
    </li>
  );
}
