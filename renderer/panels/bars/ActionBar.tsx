import "./ActionBar.css";
import "#renderer/panels/parts/floating.css";
import { Toolbar } from "@base-ui/react/toolbar";
import { CircleDot, Command, ListTree, Redo2, Search, Share, Undo2, Signpost, UserPlus } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { ToolbarCommand } from "#renderer/panels/parts/ToolbarCommand.tsx";
import { AppMenu } from "./AppMenu.tsx";
import { People } from "#renderer/panels/people/People.tsx";

/** What is done with the workshop as a whole. On a phone all but undo is in the menu. */
export function ActionBar() {
  const narrow = useNarrow();
  const { bridge } = useSession();
  const away = useSessionState(({ line }) => line !== undefined && line.is !== "joined");
  return (
    <section className="action-bar floating" aria-label={say("bar.actions")} data-region="actions">
      <People />
      <Toolbar.Root className="action-bar-row" aria-label={say("bar.actions")}>
        <ToolbarCommand id="edit.undo" icon={Undo2} />
        <ToolbarCommand id="edit.redo" icon={Redo2} />
        {!narrow && (
          <>
            <Toolbar.Separator className="action-bar-line" />
            <ToolbarCommand id="view.find" icon={Search} />
            <ToolbarCommand id="view.outline" icon={ListTree} />
            <ToolbarCommand id="view.votes" icon={CircleDot} />
            <ToolbarCommand id="view.palette" icon={Command} />
            {away && <ToolbarCommand id="workshop.moved" icon={Signpost} />}
            {bridge && <ToolbarCommand id="workshop.invite" icon={UserPlus} />}
            <ToolbarCommand id="file.export" icon={Share} words={say("bar.export")} />
          </>
        )}
        <AppMenu />
      </Toolbar.Root>
    </section>
  );
}
