import "./ZoomBar.css";
import "#renderer/panels/parts/floating.css";
import { Menu } from "@base-ui/react/menu";
import { Toolbar } from "@base-ui/react/toolbar";
import { Map as MapIcon, Minus, Plus } from "lucide-react";
import { percentHere } from "#shared/text/percent.ts";
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
  const part = useSessionState(({ camera }) => rounded(camera.zoom));
  return (
    <>
      <span className="visually-hidden">{say("bar.zoom")} </span>
      {percentHere(part)}
    </>
  );
}

/** To whole percents, and tenths of those below ten. */
function rounded(zoom: number): number {
  const steps = zoom < 0.1 ? 1000 : 100;
  return Math.round(zoom * steps) / steps;
}
