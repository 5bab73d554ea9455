import "./TimerMenu.css";
import { Menu } from "@base-ui/react/menu";
import { Timer as TimerIcon, VolumeOff } from "lucide-react";
import { leftOf, moodOf } from "#shared/board/timer.ts";
import { say } from "#shared/text/say.ts";
import { useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";
import { CommandItem } from "#renderer/panels/parts/CommandItem.tsx";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { clockOf } from "#renderer/panels/parts/times.ts";
import { useRoomTime } from "#renderer/panels/parts/useRoomTime.ts";

/** How often a running timer is drawn, in milliseconds. */
const pause = 250;

/** The room's timer; for who leads, also the way to start one. */
export function TimerMenu() {
  const timer = useSessionState((state) => state.control?.timer);
  const sound = useSessionState((state) => state.sound);
  const leads = useSessionState(mayLead);
  const now = useRoomTime(timer?.is === "running" ? pause : undefined);
  if (!timer && !leads) return null;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className="timer-menu"
        data-mood={timer ? moodOf(timer, now) : "none"}
        data-paused={timer?.is === "paused" || undefined}
        aria-label={timer ? undefined : say("timer.toggle")}
        title={say("timer.toggle")}
      >
        <TimerIcon aria-hidden size={16} />
        {timer && (
          <>
            <span className="visually-hidden">
              {say(timer.is === "paused" ? "timer.paused" : "timer.left")}{" "}
            </span>
            <span className="timer-menu-left">{clockOf(leftOf(timer, now))}</span>
            {!sound && <VolumeOff aria-label={say("timer.muted")} size={14} />}
          </>
        )}
      </Menu.Trigger>
      <MenuPopup align="center">
        {leads && (
          <>
            <CommandItem id="timer.toggle" />
            <CommandItem id="timer.more1" />
            <CommandItem id="timer.more5" />
            <CommandItem id="timer.stop" />
            <Menu.Separator />
          </>
        )}
        <CommandItem id="timer.sound" />
      </MenuPopup>
    </Menu.Root>
  );
}
