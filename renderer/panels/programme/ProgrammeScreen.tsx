import "./ProgrammeScreen.css";
import { Waypoints } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { type Programme, withMember } from "#shared/programme/programme.ts";
import { say } from "#shared/text/say.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { Programmes, StoredProgramme } from "#renderer/session/programmes/programmes.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";
import { AddWorkshops } from "./AddWorkshops.tsx";
import { NewProgramme } from "./NewProgramme.tsx";
import { ProgrammeForm } from "./ProgrammeForm.tsx";
import { ProgrammeMapView } from "./ProgrammeMapView.tsx";
import { ProgrammeMenu } from "./ProgrammeMenu.tsx";
import { WriteProgramme } from "./WriteProgramme.tsx";
import { useProgrammeRows, useProgrammes } from "./useProgrammes.ts";

/** The panel `programme`: the map of the one that was asked for, or of the open workshop's. */
export function ProgrammeScreen() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("programme"));
  const programmes = useProgrammes();
  const rows = useProgrammeRows(programmes);
  const shown = useStore(programmes.store, (state) => state.shown);
  const here = open ? programmes.here() : undefined;
  const programme =
    rows?.find(({ id }) => id === shown) ??
    rows?.find(({ members }) => members.some(({ workshop }) => workshop === here?.workshop));
  const close = () => {
    session.hide("programme");
    programmes.store.setState({ shown: undefined });
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      size="full"
      title={programme?.title ?? sayProgramme("programme.map")}
      {...(programme && {
        description: programme.goal === "" ? sayProgramme("programme.noGoal") : programme.goal,
      })}
    >
      {rows === undefined ? (
        <p role="status">{sayProgramme("programme.reading")}</p>
      ) : programme ? (
        <Shown programmes={programmes} programme={programme} />
      ) : (
        <InNone programmes={programmes} rows={rows} />
      )}
    </Dialog>
  );
}

interface ShownProps {
  readonly programmes: Programmes;
  readonly programme: StoredProgramme;
}

function Shown({ programmes, programme }: ShownProps) {
  const session = useSession();
  const [asking, setAsking] = useState<"words" | "workshops">();
  const { id } = programme;
  // Others may have changed what lies in its folder.
  useEffect(() => void programmes.lookAt(id), [programmes, id]);
  const remove = () => {
    session.hide("programme");
    void programmes.remove(programme);
    session.tell(sayProgramme("programme.removed", { title: programme.title }), {
      action: { label: say("edit.undo"), run: () => void programmes.keep(programme) },
    });
  };
  return (
    <>
      <div className="programme-screen-tools">
        <WriteProgramme programmes={programmes} programme={programme} />
        <ProgrammeMenu
          programmes={programmes}
          programme={programme}
          onEdit={() => setAsking("words")}
          onRemove={remove}
        />
      </div>
      <ProgrammeMapView programmes={programmes} programme={programme} onAdd={() => setAsking("workshops")} />
      <ProgrammeForm
        open={asking === "words"}
        words={programme}
        onClose={() => setAsking(undefined)}
        onDone={(words) => {
          setAsking(undefined);
          void programmes.keep({ ...programme, ...words });
        }}
      />
      <AddWorkshops
        open={asking === "workshops"}
        programme={programme}
        onClose={() => setAsking(undefined)}
        onAdd={(members) => {
          setAsking(undefined);
          void programmes.keep(members.reduce(withMember, programme));
        }}
      />
    </>
  );
}

interface InNoneProps {
  readonly programmes: Programmes;
  readonly rows: readonly Programme[];
}

/** What to do with a workshop that is in no programme. */
function InNone({ programmes, rows }: InNoneProps) {
  const [asking, setAsking] = useState(false);
  const put = (programme: Programme) => {
    const here = programmes.here();
    if (here) void programmes.keep(withMember(programme, here)).then(() => programmes.show(programme.id));
  };
  return (
    <>
      <Empty icon={Waypoints} text={sayProgramme("programme.none")}>
        <div className="programme-screen-choices">
          {programmes.here() &&
            rows.map((row) => (
              <Button key={row.id} onClick={() => put(row)}>
                {sayProgramme("programme.putInto", { title: row.title })}
              </Button>
            ))}
          <Button variant={rows.length === 0 ? "primary" : "plain"} onClick={() => setAsking(true)}>
            {sayProgramme("programme.new")}
          </Button>
        </div>
      </Empty>
      <NewProgramme programmes={programmes} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
