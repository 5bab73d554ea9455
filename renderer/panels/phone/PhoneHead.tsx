import { Toolbar } from "@base-ui/react/toolbar";
import { AppMenu } from "#renderer/panels/bars/AppMenu.tsx";
import { People } from "#renderer/panels/people/People.tsx";
import { ReadyCheck } from "#renderer/panels/people/ReadyCheck.tsx";
import { SaveState } from "#renderer/panels/bars/SaveState.tsx";
import { useSessionState } from "#renderer/session/hooks.ts";
import { TimerMenu } from "#renderer/panels/stage/TimerMenu.tsx";
import { useAgenda } from "#renderer/panels/parts/useAgenda.ts";
import { say } from "#shared/text/say.ts";

/** Which workshop this is, and where it is now. */
export function PhoneHead() {
  const { items, open } = useAgenda();
  const title = useSessionState((state) => state.control?.title ?? "");
  const stage = items[open];
  return (
    <header className="phone-head">
      <div className="phone-titles">
        <h1 className="phone-title">{title}</h1>
        {stage && (
          <p className="phone-stage">
            {say("phone.stage", { place: open + 1, stages: items.length, title: stage.title })}
          </p>
        )}
      </div>
      <TimerMenu />
      <ReadyCheck />
      <SaveState />
      <People />
      <Toolbar.Root aria-label={say("bar.actions")}>
        <AppMenu />
      </Toolbar.Root>
    </header>
  );
}
