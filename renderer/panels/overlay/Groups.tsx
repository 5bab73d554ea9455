import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";

const most = 12;

/** Makes a workshop for each of several groups that work apart. */
export function Groups() {
  const session = useSession();
  const { method } = useBoard();
  const title = useSessionState((state) => state.control?.title ?? "");
  const [count, setCount] = useState("3");
  const [making, setMaking] = useState(false);
  const stage = method.stages.find(({ id }) => id === method.apartUntil)?.title ?? "";
  const number = Math.trunc(Number(count));
  const isNumber = number >= 2 && number <= most;
  const make = async () => {
    setMaking(true);
    await session.desk.tellingTrouble(async () => {
      await session.desk.makeGroups(
        Array.from({ length: number }, (_, index) =>
          say("overlay.groupTitle", { title: title.trim() || method.title, place: index + 1 }),
        ),
      );
      session.tell(say("overlay.madeGroups", { count: number }));
    });
    setMaking(false);
  };
  return (
    <form
      className="overlay-groups"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNumber && !making) void make();
      }}
    >
      <h3 className="overlay-heading">{say("overlay.groups")}</h3>
      <p className="overlay-soft">{say("overlay.groupsHint", { stage })}</p>
      <div className="overlay-groups-row">
        <TextField
          label={say("overlay.groupCount")}
          type="number"
          min={2}
          max={most}
          value={count}
          onChange={(event) => setCount(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!isNumber || making}>
          {say("overlay.makeGroups")}
        </Button>
      </div>
    </form>
  );
}
