import "./ActionBar.css";
import "#renderer/panels/parts/floating.css";
import { Toolbar } from "@base-ui/react/toolbar";
import { Command, ListTree, Redo2, Search, Share, Undo2 } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { CommandButton, CommandTextButton } from "#renderer/panels/parts/CommandButton.tsx";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { AppMenu } from "./AppMenu.tsx";

/** What is done with the workshop as a whole. On a phone all but undo is in the menu. */
export function ActionBar() {
  const narrow = useNarrow();
  return (
    <section className="action-bar floating" aria-label={say("bar.actions")} data-region="actions">
      <Toolbar.Root className="action-bar-row" aria-label={say("bar.actions")}>
        <Toolbar.Button render={<CommandButton id="edit.undo" icon={Undo2} />} />
        <Toolbar.Button render={<CommandButton id="edit.redo" icon={Redo2} />} />
        {!narrow && (
          <>
            <Toolbar.Separator className="action-bar-line" />
            <Toolbar.Button render={<CommandButton id="view.find" icon={Search} />} />
            <Toolbar.Button render={<CommandButton id="view.outline" icon={ListTree} />} />
            <Toolbar.Button render={<CommandButton id="view.palette" icon={Command} />} />
            <Toolbar.Button
              render={
                <CommandTextButton id="file.export" variant="primary" icon={Share}>
                  {say("bar.export")}
                </CommandTextButton>
              }
            />
          </>
        )}
        <AppMenu />
      </Toolbar.Root>
    </section>
  );
}
