import { Menu } from "@base-ui/react/menu";
import { Toolbar } from "@base-ui/react/toolbar";
import { Circle, Diamond, Shapes, Square, SquareRoundCorner } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { CommandItem } from "#renderer/panels/parts/CommandItem.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";
import { useSituation } from "#renderer/panels/parts/useSituation.ts";

const pictures = { rectangle: Square, rounded: SquareRoundCorner, ellipse: Circle, diamond: Diamond };

/** The shape tool: a press takes up the rectangle and offers the other forms. */
export function ShapeTool({ side }: { readonly side: "top" | "right" }) {
  const session = useSession();
  const { enabled } = useCommand("tool.rectangle");
  const tool = useSituation((now) => now.tool);
  return (
    <Menu.Root
      modal={false}
      onOpenChange={(open) => {
        if (open && tool.is !== "shape") session.run("tool.rectangle");
      }}
    >
      <Toolbar.Button
        disabled={!enabled}
        render={
          <Menu.Trigger
            disabled={!enabled}
            render={
              <IconButton
                icon={tool.is === "shape" ? pictures[tool.form] : Shapes}
                label={say("bar.shapes")}
                side={side}
                aria-pressed={tool.is === "shape"}
              />
            }
          />
        }
      >
        <span className="tool-bar-more" />
      </Toolbar.Button>
      <MenuPopup side={side}>
        {Object.entries(pictures).map(([form, icon]) => (
          <CommandItem key={form} id={`tool.${form}`} icon={icon} />
        ))}
      </MenuPopup>
    </Menu.Root>
  );
}
