import "./Outline.css";
import { Ellipsis, PencilLine, Plus, Trash2, Waypoints } from "lucide-react";
import { useState } from "react";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { useSession } from "#renderer/session/hooks.ts";
import type { OutlineRow } from "#shared/methods/outline.ts";
import { say } from "#shared/text/say.ts";
import { ConnectDialog } from "./ConnectDialog.tsx";
import { type MenuPlace, OutlineMenu } from "./OutlineMenu.tsx";
import { OutlineTree } from "./OutlineTree.tsx";
import { useOutline } from "./useOutline.ts";
import { useOutlineActions } from "./useOutlineActions.ts";

/** The board as a tree to read and to work in: everything the canvas does with a pointer, without one. */
export function Outline() {
  const session = useSession();
  const outline = useOutline();
  const actions = useOutlineActions(outline);
  const [menu, setMenu] = useState<MenuPlace>();
  const [connecting, setConnecting] = useState<string>();
  const row = outline.rows[outline.active];
  const isElement = row?.node.is === "element" || row?.node.is === "cluster";
  const isThere = row !== undefined && (row.node.is !== "area" || row.node.frame !== undefined);

  const connect = ({ node }: OutlineRow) => {
    if (node.is === "element" || node.is === "cluster") setConnecting(node.id);
  };
  return (
    <SidePanel
      name="outline"
      title={say("view.outline")}
      tools={
        <>
          <IconButton
            icon={Plus}
            label={say("outline.add")}
            keys="N"
            disabled={!row}
            onClick={() => row && actions.add(row)}
          />
          <IconButton
            icon={PencilLine}
            label={say("edit.write")}
            keys="Enter"
            disabled={!isThere}
            onClick={() => row && actions.edit(row)}
          />
          <IconButton
            icon={Waypoints}
            label={say("outline.connect")}
            keys="C"
            disabled={!isElement}
            onClick={() => row && connect(row)}
          />
          <IconButton
            icon={Trash2}
            label={say("edit.delete")}
            keys="Delete"
            disabled={!isThere}
            onClick={() => row && actions.remove(row)}
          />
          <IconButton
            icon={Ellipsis}
            label={say("outline.more")}
            keys="Shift+F10"
            aria-haspopup="menu"
            disabled={!row}
            onClick={(event) => row && setMenu({ row, anchor: event.currentTarget })}
          />
        </>
      }
      onClose={() => session.hide("outline")}
    >
      <OutlineTree
        outline={outline}
        actions={actions}
        onMenu={(of, anchor) => setMenu({ row: of, anchor })}
        onConnect={connect}
      />
      <OutlineMenu at={menu} actions={actions} onClose={() => setMenu(undefined)} onConnect={connect} />
      <ConnectDialog from={connecting} onClose={() => setConnecting(undefined)} onPick={actions.connectTo} />
    </SidePanel>
  );
}
