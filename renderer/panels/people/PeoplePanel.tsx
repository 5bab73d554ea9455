import { Popover } from "@base-ui/react/popover";
import { Crown, Eye, EyeOff, Hand, Megaphone, MegaphoneOff } from "lucide-react";
import { reactions } from "#shared/commands/reactions.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";
import type { PersonHere } from "#renderer/session/sharing/presence.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";
import { Avatar } from "./Avatar.tsx";
import { reactionIcons } from "./reactionIcons.ts";

/** Everybody who is here: those with a hand up first, in the order of raising; and what one can do with all. */
export function PeoplePanel() {
  const session = useSession();
  const { person } = useBoard();
  const others = useSessionState((state) => state.people);
  const role = useSessionState((state) => state.role);
  const hand = useSessionState((state) => state.hand);
  const ready = useSessionState((state) => state.ready);
  const leads = useSessionState(mayLead);
  const self = session.sharing.room?.self;
  const me = self && { ...self, id: -1, person, role, hand, ready };
  const all = [...(me ? [me] : []), ...others];
  const up = all.filter((one) => one.hand !== undefined).toSorted((a, b) => (a.hand ?? 0) - (b.hand ?? 0));
  const down = all.filter((one) => one.hand === undefined);
  return (
    <>
      <Popover.Title>{say("together.count", { count: all.length })}</Popover.Title>
      <ul className="people-list" aria-label={say("together.people")}>
        {[...up, ...down].map((one) => (
          <Person key={one.id} one={one} place={up.indexOf(one) + 1} self={one === me} />
        ))}
      </ul>
      <HandButton />
      <div className="people-do">
        {reactions.map((reaction) => (
          <CommandButton key={reaction} id={`together.react.${reaction}`} icon={reactionIcons[reaction]} />
        ))}
      </div>
      {leads && <Bringing />}
    </>
  );
}

interface PersonProps {
  readonly one: Pick<PersonHere, "id" | "person" | "name" | "color" | "role" | "hand"> & Partial<PersonHere>;
  /** Among those with a hand up, from 1; 0 for all others. */
  readonly place: number;
  readonly self: boolean;
}

function Person({ one, place, self }: PersonProps) {
  const session = useSession();
  const followed = useSessionState((state) => state.following === one.person);
  const stage = useSessionState((state) => state.control?.stage);
  const leads = useSessionState(mayLead);
  const about = [
    say(`together.role.${one.role}`),
    ...(place > 0 ? [say("together.handPlace", { place })] : []),
    ...(one.ready !== undefined && one.ready === stage ? [say("ready.one")] : []),
    ...(one.writing === undefined ? [] : [say("together.writes")]),
  ];
  return (
    <li className="people-person">
      <Avatar {...one} />
      <span className="people-words">
        <span className="people-name">{self ? say("together.you", { name: one.name }) : one.name}</span>
        <span className="people-about">{about.join(" · ")}</span>
      </span>
      {leads && !self && one.role === "participant" && (
        <IconButton
          icon={Crown}
          label={say("appoint.make", { name: one.name })}
          side="left"
          onClick={() => session.appoint(one.id, one.name)}
        />
      )}
      {!self && one.person !== "" && (
        <IconButton
          icon={followed ? EyeOff : Eye}
          label={say(followed ? "together.stopFollowing" : "together.followOne", { name: one.name })}
          aria-pressed={followed}
          side="left"
          onClick={() => (followed ? session.stopFollowing() : session.follow(one.person))}
        />
      )}
    </li>
  );
}

function HandButton() {
  const { title, checked, run } = useCommand("together.hand");
  return (
    <Button icon={Hand} wide aria-pressed={checked} onClick={run}>
      {title}
    </Button>
  );
}

function Bringing() {
  const summon = useCommand("together.summon");
  const release = useCommand("together.release");
  return (
    <div className="people-do">
      <Button icon={Megaphone} wide onClick={summon.run}>
        {summon.title}
      </Button>
      {release.enabled && (
        <Button icon={MegaphoneOff} wide onClick={release.run}>
          {release.title}
        </Button>
      )}
    </div>
  );
}
