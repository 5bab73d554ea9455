import { Menu } from "@base-ui/react/menu";
import { Toolbar } from "@base-ui/react/toolbar";
import { StickyNote } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { useBoard } from "#renderer/session/hooks.ts";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { MenuRow } from "#renderer/panels/parts/MenuRow.tsx";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";
import { useSituation } from "#renderer/panels/parts/useSituation.ts";

/** The sticky tool: a press takes it up with the stage's first kind and offers the others. */
export function StickyTool({ side }: { readonly side: "top" | "right" }) {
  const board = useBoard();
  const command = useCommand("tool.sticky");
  const tool = useSituation((now) => now.tool);
  const allows = useSituation((now) => now.allows);
  const inHand = tool.is === "sticky" ? board.method.kinds[tool.kind] : undefined;
  return (
    <Menu.Root
      modal={false}
      onOpenChange={(open) => {
        if (open && tool.is !== "sticky") command.run();
      }}
    >
      <Toolbar.Button
        disabled={!command.enabled}
        render={
          <Menu.Trigger
            disabled={!command.enabled}
            render={
              <IconButton
                label={command.title}
                keys={command.key}
                side={side}
                aria-keyshortcuts={command.ariaKeys}
                aria-pressed={command.checked}
                {...(inHand ? { picture: <KindMark kind={inHand} size={22} /> } : { icon: StickyNote })}
              />
            }
          />
        }
      >
        <span className="tool-bar-more" />
      </Toolbar.Button>
      <MenuPopup side={side}>
        <Menu.RadioGroup
          aria-label={say("bar.kinds")}
          value={tool.is === "sticky" ? tool.kind : ""}
          onValueChange={(kind: string) => board.use({ is: "sticky", kind })}
        >
          {allows.map((id, index) => {
            const kind = board.method.kinds[id];
            return (
              kind && (
                <Menu.RadioItem key={id} value={id} closeOnClick label={kind.label}>
                  <MenuRow
                    picture={<KindMark kind={kind} size={22} />}
                    label={kind.label}
                    keys={index < 9 ? String(index + 1) : undefined}
                  />
                </Menu.RadioItem>
              )
            );
          })}
        </Menu.RadioGroup>
      </MenuPopup>
    </Menu.Root>
  );
}
