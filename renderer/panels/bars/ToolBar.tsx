import "./ToolBar.css";
import "#renderer/panels/parts/floating.css";
import { Toolbar } from "@base-ui/react/toolbar";
import { Frame, Hand, MousePointer2, PenLine, Spline, Type } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { ShapeTool } from "./ShapeTool.tsx";
import { StickyTool } from "./StickyTool.tsx";

/** What the pointer does on the board. */
export function ToolBar() {
  const narrow = useNarrow();
  const side = narrow ? "top" : "right";
  return (
    <section className="tool-bar floating" aria-label={say("bar.tools")} data-region="tools">
      <Toolbar.Root
        className="tool-bar-row"
        aria-label={say("bar.tools")}
        orientation={narrow ? "horizontal" : "vertical"}
      >
        <Toolbar.Button render={<CommandButton id="tool.select" icon={MousePointer2} side={side} />} />
        <Toolbar.Button render={<CommandButton id="tool.hand" icon={Hand} side={side} />} />
        <Toolbar.Separator className="tool-bar-line" />
        <StickyTool side={side} />
        <Toolbar.Button render={<CommandButton id="tool.text" icon={Type} side={side} />} />
        <ShapeTool side={side} />
        <Toolbar.Button render={<CommandButton id="tool.connector" icon={Spline} side={side} />} />
        <Toolbar.Button render={<CommandButton id="tool.frame" icon={Frame} side={side} />} />
        <Toolbar.Button render={<CommandButton id="tool.pen" icon={PenLine} side={side} />} />
      </Toolbar.Root>
    </section>
  );
}
