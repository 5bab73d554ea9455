import "./Nearby.css";
import { DoorOpen, Radar } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";

/** Rooms that are shared in the local network; the network is asked only once the person wants that. */
export function Nearby() {
  const session = useSession();
  const { looking, rooms } = useSessionState((state) => state.nearby);
  return (
    <section className="nearby" aria-labelledby="start-nearby">
      <div className="nearby-head">
        <h2 id="start-nearby" className="start-heading">
          {say("nearby.title")}
        </h2>
        {looking && (
          <Button variant="quiet" onClick={() => void session.nearby.look(false)}>
            {say("nearby.stop")}
          </Button>
        )}
      </div>
      {looking ? (
        <>
          {rooms.length === 0 && (
            <p className="start-words" role="status">
              {say("nearby.none")}
            </p>
          )}
          <ul className="nearby-rooms">
            {rooms.map((room) => (
              <li key={room.id}>
                <button
                  type="button"
                  className="nearby-room"
                  aria-label={say("nearby.join", { title: room.title, machine: room.machine })}
                  onClick={() => session.askToJoin(room)}
                >
                  <DoorOpen aria-hidden size={20} />
                  <strong className="nearby-name">{room.title}</strong>
                  <span className="nearby-machine">{room.machine}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <div className="nearby-offer">
          <p className="start-words">{say("nearby.offer")}</p>
          <Button icon={Radar} onClick={() => void session.nearby.look(true)}>
            {say("nearby.look")}
          </Button>
        </div>
      )}
    </section>
  );
}
