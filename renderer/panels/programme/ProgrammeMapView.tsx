import "./ProgrammeMapView.css";
import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { type Programme, withMoved, withoutMember } from "#shared/programme/programme.ts";
import { say } from "#shared/text/say.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { Programmes, StoredProgramme } from "#renderer/session/programmes/programmes.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { FlowArcs } from "./FlowArcs.tsx";
import { FolderSide } from "./FolderSide.tsx";
import { LooseList } from "./LooseList.tsx";
import { NotYet } from "./NotYet.tsx";
import { StationItem } from "./StationItem.tsx";
import { useMap } from "./useProgrammes.ts";

interface ProgrammeMapViewProps {
  readonly programmes: Programmes;
  readonly programme: StoredProgramme;
  /** The person wants to add workshops of this device. */
  readonly onAdd: () => void;
}

/** The chain of a programme's workshops with what flowed between them, and beside it what is open. */
export function ProgrammeMapView({ programmes, programme, onAdd }: ProgrammeMapViewProps) {
  const session = useSession();
  const map = useMap(programmes, programme);
  const [near, setNear] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  if (!map) return <p role="status">{sayProgramme("programme.reading")}</p>;
  const keep = (next: Programme) => void programmes.keep(next);
  const takeOut = (workshop: string, title: string) => {
    keep(withoutMember(programme, workshop));
    session.tell(sayProgramme("programme.takenOut", { title }), {
      action: { label: say("edit.undo"), run: () => keep(programme) },
    });
  };
  return (
    <div className="programme-map">
      <section className="programme-map-chain" aria-label={sayProgramme("programme.chain")}>
        {map.stations.length === 0 && (
          <p className="programme-map-empty">{sayProgramme("programme.empty")}</p>
        )}
        <div className="programme-map-line">
          <ol ref={list} className="programme-map-stations">
            {map.stations.map((station, place) => {
              const { workshop } = station.member;
              return (
                <StationItem
                  key={workshop}
                  station={station}
                  map={map}
                  here={programmes.here()?.workshop === workshop}
                  first={place === 0}
                  last={place === map.stations.length - 1}
                  onNear={(on) => setNear(on ? workshop : undefined)}
                  onOpen={() => void programmes.open(workshop)}
                  onMove={(step) => keep(withMoved(programme, workshop, step))}
                  onTakeOut={(title) => takeOut(workshop, title)}
                />
              );
            })}
          </ol>
          {/* After the list, which it measures. */}
          <FlowArcs list={list} map={map} near={near} />
        </div>
        <Button variant="quiet" icon={Plus} onClick={onAdd}>
          {sayProgramme("programme.add")}
        </Button>
      </section>
      <div className="programme-map-side">
        <LooseList programmes={programmes} programme={programme} map={map} />
        <FolderSide programmes={programmes} programme={programme} />
        <NotYet
          methods={map.notYet}
          programme={programme}
          onBegin={(method) => void programmes.begin(programme, method)}
        />
      </div>
    </div>
  );
}
