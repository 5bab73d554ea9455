import { Toolbar } from "@base-ui/react/toolbar";
import { AppMenu } from "#renderer/panels/bars/AppMenu.tsx";
import { People } from "#renderer/panels/bars/People.tsx";
import { SaveState } from "#renderer/panels/bars/SaveState.tsx";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";

/** Which workshop this is, and where it is now. */
export function PhoneHead() {
  const { method } = useBoard();
  const title = useSessionState((state) => state.control?.title ?? "");
  const open = useSessionState((state) => method.stages.findIndex(({ id }) => id === state.control?.stage));
  const stage = method.stages[open];
  return (
    <header className="phone-head">
      <div className="phone-titles">
        <h1 className="phone-title">{title}</h1>
        {stage && (
          <p className="phone-stage">
            {say("phone.stage", { place: open + 1, stages: method.stages.length, title: stage.title })}
          </p>
        )}
      </div>
      <SaveState />
      <People />
      <Toolbar.Root aria-label={say("bar.actions")}>
        <AppMenu />
      </Toolbar.Root>
    </header>
  );
}
