import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { useSession } from "#renderer/session/hooks.ts";
import type { Guest } from "#renderer/session/sharing/sharing.ts";
import { say } from "#shared/text/say.ts";

/** How often the host is asked anew, in milliseconds: who only watches shows nothing of themselves. */
const every = 3_000;

/** Who else is in the room, with a way to send each away. */
export function InvitePeople() {
  const session = useSession();
  const [people, setPeople] = useState<readonly Guest[]>([]);
  const ask = useEffectEvent(async () => setPeople(await session.sharing.people()));
  useEffect(() => {
    const now = setTimeout(() => void ask());
    const timer = setInterval(() => void ask(), every);
    return () => {
      clearTimeout(now);
      clearInterval(timer);
    };
  }, []);
  // Whoever shows themselves is named without waiting.
  useEffect(
    () =>
      session.store.subscribe((now, before) => {
        if (now.people !== before.people) void ask();
      }),
    [session],
  );

  const remove = async (person: string) => {
    await session.sharing.remove(person);
    setPeople(await session.sharing.people());
  };
  return (
    <section className="invite-people">
      <h3>{say("invite.people", { count: people.length })}</h3>
      <ul>
        {people.map(({ id, role, name }) => (
          <li key={id} className="invite-person">
            <span className="invite-name">{name ?? say("invite.nameless")}</span>
            <span className="invite-may">{say(`invite.one.${role}`)}</span>
            <Button
              variant="quiet"
              aria-label={say("invite.removeOne", { name: name ?? say("invite.nameless") })}
              onClick={() => void remove(id)}
            >
              {say("invite.remove")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
