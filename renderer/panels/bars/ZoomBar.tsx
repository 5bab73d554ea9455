import "./ZoomBar.css";
import "#renderer/panels/parts/floating.css";
import { Menu } from "@base-ui/react/menu";
import { Toolbar } from "@base-ui/react/toolbar";
import { Map as MapIcon, Minus, Plus } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { useSessionState } from "#renderer/session/hooks.ts";
import { CommandItem } from "#renderer/panels/parts/CommandItem.tsx";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { ToolbarCommand } from "#renderer/panels/parts/ToolbarCommand.tsx";

/** How near the board is, and what of it to show. */
export function ZoomBar() {
  const narrow = useNarrow();
  return (
    <section className="zoom-bar floating" aria-label={say("bar.zoom")} data-region="zoom">
      <Toolbar.Root className="zoom-bar-row" aria-label={say("bar.zoom")}>
        <ToolbarCommand id="view.zoomOut" icon={Minus} side="top" />
        <Menu.Root modal={false}>
          <Toolbar.Button render={<Menu.Trigger className="zoom-bar-percent" />}>
            <Percent />
          </Toolbar.Button>
          <MenuPopup side="top" align="end">
            <CommandItem id="view.zoomReset" />
            <CommandItem id="view.fit" />
            <CommandItem id="view.fitSelection" />
            <CommandItem id="view.fitStage" />
          </MenuPopup>
        </Menu.Root>
        <ToolbarCommand id="view.zoomIn" icon={Plus} side="top" />
        {/* A phone has no room for the minimap. */}
        {!narrow && (
          <>
            <Toolbar.Separator className="zoom-bar-line" />
            <ToolbarCommand id="view.minimap" icon={MapIcon} side="top" />
          </>
        )}
      </Toolbar.Root>
    </section>
  );
}

/** The only thing around the board that looks at the camera: panning leaves it as it is. */
function Percent() {
  const percent = useSessionState(({ camera }) => roundPercent(camera.zoom));
  return (
    <>
      <span className="visually-hidden">{say("bar.zoom")} </span>
      {say("bar.percent", { percent })}
    </>
  );
}

function roundPercent(zoom: number): number {
  const percent = zoom * 100;
  return percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent);
}
