import "./People.css";
import { Popover } from "@base-ui/react/popover";
import { Users } from "lucide-react";
import { useRef } from "react";
import { say } from "#shared/text/say.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";
import { Avatar } from "./Avatar.tsx";
import { PeoplePanel } from "./PeoplePanel.tsx";

/** The most that are shown by their letter; the others are counted. */
const most = 5;

/** Who else is in the shared workshop, each by colour and first letter, with all about them one press away. */
export function People() {
  const session = useSession();
  const people = useSessionState((state) => state.people);
  const open = useSessionState((state) => state.panels.has("people"));
  const together = useSessionState((state) => state.line !== undefined);
  const { title, key, ariaKeys } = useCommand("together.people");
  const popup = useRef<HTMLDivElement>(null);
  if (!together) return null;
  const hands = people.filter(({ hand }) => hand !== undefined).length;
  return (
    <div className="people">
      {people.length > 0 && (
        <ul className="people-row" aria-label={say("share.people", { count: people.length })}>
          {people.slice(0, most).map((person) => (
            <li key={person.id}>
              <Avatar {...person} />
            </li>
          ))}
          {people.length > most && <li className="people-more">+{people.length - most}</li>}
        </ul>
      )}
      <Popover.Root
        open={open}
        onOpenChange={(next) => (next ? session.show("people") : session.hide("people"))}
      >
        <Popover.Trigger
          render={
            <IconButton
              icon={Users}
              label={hands > 0 ? say("together.peopleHands", { count: hands }) : title}
              keys={key}
              aria-keyshortcuts={ariaKeys}
            >
              {hands > 0 && (
                <span className="people-hands" aria-hidden>
                  {hands}
                </span>
              )}
            </IconButton>
          }
        />
        <Popover.Portal>
          <Popover.Positioner
            className="people-positioner"
            side="bottom"
            align="end"
            sideOffset={8}
            collisionPadding={8}
          >
            <Popover.Popup ref={popup} className="people-popup floating" initialFocus={popup}>
              <PeoplePanel />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}
