import "./ToolBar.css";
import "#renderer/panels/parts/floating.css";
import { Toolbar } from "@base-ui/react/toolbar";
import { Frame, HandGrab, MousePointer2, PenLine, Spline, Type, Wand } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { useSessionState } from "#renderer/session/hooks.ts";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { ToolbarCommand } from "#renderer/panels/parts/ToolbarCommand.tsx";
import { ShapeTool } from "./ShapeTool.tsx";
import { StickyTool } from "./StickyTool.tsx";

/** What the pointer does on the board. */
export function ToolBar() {
  const narrow = useNarrow();
  // Who only watches has no use for the others; whoever is locked out will have them again.
  const watches = useSessionState((state) => state.role === "observer");
  const side = narrow ? "top" : "right";
  return (
    <section className="tool-bar floating" aria-label={say("bar.tools")} data-region="tools">
      <Toolbar.Root
        className="tool-bar-row"
        aria-label={say("bar.tools")}
        orientation={narrow ? "horizontal" : "vertical"}
      >
        <ToolbarCommand id="tool.select" icon={MousePointer2} side={side} />
        <ToolbarCommand id="tool.hand" icon={HandGrab} side={side} />
        <ToolbarCommand id="tool.laser" icon={Wand} side={side} />
        {!watches && (
          <>
            <Toolbar.Separator className="tool-bar-line" />
            <StickyTool side={side} />
            <ToolbarCommand id="tool.text" icon={Type} side={side} />
            <ShapeTool side={side} />
            <ToolbarCommand id="tool.connector" icon={Spline} side={side} />
            <ToolbarCommand id="tool.frame" icon={Frame} side={side} />
            <ToolbarCommand id="tool.pen" icon={PenLine} side={side} />
          </>
        )}
      </Toolbar.Root>
    </section>
  );
}
