import { Menu } from "@base-ui/react/menu";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { useAfterClose } from "#renderer/panels/dialogs/useAfterClose.ts";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { MenuRow } from "#renderer/panels/parts/MenuRow.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import { isVotable, roundToShow } from "#shared/board/votes.ts";
import { readable } from "#shared/commands/keys.ts";
import { framesInOrder, type OutlineRow } from "#shared/methods/outline.ts";
import { say } from "#shared/text/say.ts";
import { areaTitle, clusterTitle } from "./outlineNames.ts";
import { newCluster, type OutlineActions } from "./useOutlineActions.ts";

/** The line a menu is for, and what it stands at. */
export interface MenuPlace {
  readonly row: OutlineRow;
  readonly anchor: Element;
}

interface OutlineMenuProps {
  readonly at: MenuPlace | undefined;
  readonly actions: OutlineActions;
  readonly onClose: () => void;
  readonly onConnect: (row: OutlineRow) => void;
}

type Pick = (run: () => void) => () => void;

/** Everything that can be done to a line of the outline. */
export function OutlineMenu({ at, actions, onClose, onConnect }: OutlineMenuProps) {
  const after = useAfterClose(at !== undefined);
  const pick: Pick = (run) => () => after.pick(run);
  return (
    <Menu.Root
      open={at !== undefined}
      onOpenChange={(open) => !open && onClose()}
      onOpenChangeComplete={after.onOpenChangeComplete}
    >
      <MenuPopup anchor={at?.anchor ?? null} label={say("outline.more")} finalFocus={after.finalFocus}>
        {at && <Items row={at.row} actions={actions} pick={pick} onConnect={onConnect} />}
      </MenuPopup>
    </Menu.Root>
  );
}

interface ItemsProps {
  readonly row: OutlineRow;
  readonly actions: OutlineActions;
  readonly pick: Pick;
  readonly onConnect: (row: OutlineRow) => void;
}

function Items({ row, actions, pick, onConnect }: ItemsProps) {
  const { mac } = useSession();
  const board = useBoard();
  const { node, area } = row;
  const element = board.held(node.id);
  const edits = useSessionState(mayEdit);
  const locked = element?.locked === true || !edits;
  const votable = useSessionState(({ votes }) => {
    const round = roundToShow(votes.rounds);
    return element !== undefined && round?.state === "running" && isVotable(element, round);
  });
  const isItem = node.is === "element" || node.is === "cluster";
  const movable = isItem && !locked && element?.type !== "connector";
  const kinds = area.allows.length > 0 ? area.allows : Object.keys(board.method.kinds);
  const kindItems = (ids: readonly string[], run: (kind: string) => void) =>
    ids.map((id) => {
      const kind = board.method.kinds[id];
      return (
        kind && (
          <Menu.Item key={id} label={kind.label} onClick={pick(() => run(id))}>
            <MenuRow label={kind.label} picture={<KindMark kind={kind} size={20} />} />
          </Menu.Item>
        )
      );
    });
  return (
    <>
      {edits && (
        <Submenu title={say("outline.addHere")}>{kindItems(kinds, (kind) => actions.add(row, kind))}</Submenu>
      )}
      {element && element.type !== "stroke" && !locked && (
        <Item title={say("edit.write")} keys="Enter" onClick={pick(() => actions.edit(row))} />
      )}
      {element?.type === "sticky" && !locked && (
        <Submenu title={say("outline.changeKind")}>
          {kindItems(Object.keys(board.method.kinds), (kind) => actions.setKind(row, kind))}
        </Submenu>
      )}
      {movable && (
        <>
          <Menu.Separator />
          <Item
            title={say("outline.moveUp")}
            keys={readable("Alt+Up", mac)}
            onClick={pick(() => actions.shift(row, -1))}
          />
          <Item
            title={say("outline.moveDown")}
            keys={readable("Alt+Down", mac)}
            onClick={pick(() => actions.shift(row, 1))}
          />
          <Submenu title={say("outline.moveTo")}>
            {framesInOrder(board.live.elements(), board.method)
              .filter(({ id }) => id !== area.id)
              .map((frame) => (
                <Item
                  key={frame.id}
                  title={areaTitle(frame.text)}
                  onClick={pick(() => actions.moveTo(row, frame))}
                />
              ))}
          </Submenu>
          {node.is === "element" && (
            <Submenu title={say("outline.putIntoCluster")}>
              <Item
                title={say("outline.newCluster")}
                onClick={pick(() => actions.cluster(row, newCluster))}
              />
              {board.live
                .elements()
                .filter(({ id, type }) => type === "cluster" && id !== node.element.cluster)
                .map((cluster) => (
                  <Item
                    key={cluster.id}
                    title={clusterTitle("text" in cluster ? cluster.text : "")}
                    onClick={pick(() => actions.cluster(row, cluster.id))}
                  />
                ))}
            </Submenu>
          )}
          {node.is === "element" && node.element.cluster !== undefined && (
            <Item title={say("arrange.ungroup")} onClick={pick(() => actions.cluster(row, undefined))} />
          )}
        </>
      )}
      {edits && isItem && element?.type !== "connector" && (
        <Item title={say("outline.connectTo")} keys="C" onClick={pick(() => onConnect(row))} />
      )}
      {element && (
        <>
          <Menu.Separator />
          {votable && <Item title={say("vote.add")} keys="+" onClick={pick(() => actions.vote(1))} />}
          <Item title={say("outline.details")} onClick={pick(actions.details)} />
          {!locked && (
            <Item title={say("edit.delete")} keys="Delete" onClick={pick(() => actions.remove(row))} />
          )}
        </>
      )}
    </>
  );
}

interface ItemProps {
  readonly title: string;
  readonly keys?: string;
  readonly onClick: () => void;
}

function Item({ title, keys, onClick }: ItemProps) {
  return (
    <Menu.Item label={title} onClick={onClick}>
      <MenuRow label={title} keys={keys} />
    </Menu.Item>
  );
}

function Submenu({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger label={title}>
        <MenuRow label={title} end={<ChevronRight aria-hidden size={16} />} />
      </Menu.SubmenuTrigger>
      <MenuPopup side="inline-end">{children}</MenuPopup>
    </Menu.SubmenuRoot>
  );
}
