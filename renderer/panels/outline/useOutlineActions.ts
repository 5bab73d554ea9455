import { useBoard, useSession } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import type { Element } from "#shared/board/board.ts";
import { connect } from "#shared/commands/connect.ts";
import { addInto, exchange, moveInto, putInto } from "#shared/commands/rearrange.ts";
import { isTimed, type OutlineItem, type OutlineRow } from "#shared/methods/outline.ts";
import { say } from "#shared/text/say.ts";
import { areaTitle } from "./outlineNames.ts";
import type { OutlineState } from "./useOutline.ts";
import { detailsId } from "#renderer/panels/details/detailsId.ts";

/** What can be done to a line of the outline. Each says aloud what came of it. */
export interface OutlineActions {
  /** Adds a sticky to the line's area; of the kind that goes there unless told. */
  readonly add: (row: OutlineRow, kind?: string) => void;
  readonly edit: (row: OutlineRow) => void;
  readonly keepText: (row: OutlineRow, text: string) => void;
  readonly remove: (row: OutlineRow) => void;
  readonly shift: (row: OutlineRow, step: 1 | -1) => void;
  readonly moveTo: (row: OutlineRow, frame: Element) => void;
  /** Into a cluster, with "new" into one of its own, with undefined out of its cluster. */
  readonly cluster: (row: OutlineRow, cluster: string | undefined) => void;
  readonly setKind: (row: OutlineRow, kind: string) => void;
  readonly vote: (step: 1 | -1) => void;
  readonly connectTo: (from: string, to: string) => void;
  readonly details: () => void;
}

/** The value of `cluster` that asks for a new one. */
export const newCluster = "new";

function isItem(node: OutlineRow["node"] | undefined): node is OutlineItem {
  return node?.is === "element" || node?.is === "cluster";
}

export function useOutlineActions(outline: OutlineState): OutlineActions {
  const session = useSession();
  const board = useBoard();
  const refuseLocked = () => session.announce(say("outline.isLocked"));
  /** Whether the board is not this person's to change now; then they are told. */
  const refused = () => {
    if (mayEdit(session.store.getState())) return false;
    session.announce(say("share.mayNotNow"));
    return true;
  };

  return {
    add: (row, kind = defaultKind(row)) => {
      if (refused() || kind === undefined) return;
      const id = addInto(board, row.area.frame, kind);
      if (id === undefined) return;
      outline.fold(row.area.id, false);
      outline.goTo(id);
      outline.edit(id);
    },
    edit: (row) => {
      const element = board.held(row.node.id);
      if (refused() || !element || element.type === "stroke") return;
      if (element.locked) refuseLocked();
      else outline.edit(row.node.id);
    },
    keepText: (row, text) => {
      const element = board.held(row.node.id);
      if (element && "text" in element && element.text !== text && !refused())
        board.edits.setText(row.node.id, text);
    },
    remove: (row) => {
      const element = board.held(row.node.id);
      if (refused() || !element) return;
      if (element.locked) {
        refuseLocked();
        return;
      }
      const what = board.describe(row.node.id);
      outline.askForFocus({ is: "without", id: row.node.id });
      session.store.setState({ selection: new Set([row.node.id]) });
      session.run("edit.delete");
      session.announce(say("outline.deleted", { what }));
    },
    shift: (row, step) => {
      const siblings = row.parent?.children ?? [];
      const [one, other] = [row.node, siblings[row.place - 1 + step]];
      if (refused() || !isItem(one)) return;
      if (!isItem(other)) session.announce(say("outline.isAtEnd"));
      else if (isTimed(one, board.method) && isTimed(other, board.method))
        session.announce(say("outline.isTimed"));
      else {
        const [from, to] = [board.held(one.id), board.held(other.id)];
        if (!from || !to) return;
        outline.askForFocus({ is: "on", id: row.node.id });
        if (exchange(board, from, to))
          session.announce(say("outline.moved", { place: row.place + step, siblings: siblings.length }));
        else refuseLocked();
      }
    },
    moveTo: (row, frame) => {
      const element = board.held(row.node.id);
      if (refused() || !element || frame.type !== "frame") return;
      if (!moveInto(board, [element], frame)) {
        refuseLocked();
        return;
      }
      outline.fold(frame.id, false);
      outline.askForFocus({ is: "on", id: row.node.id });
      outline.goTo(row.node.id);
      session.announce(say("outline.movedTo", { area: areaTitle(frame.text) }));
    },
    cluster: (row, cluster) => {
      if (refused()) return;
      const before = board.held(row.node.id)?.cluster;
      const id = putInto(board, [row.node.id], cluster === newCluster ? { title: "" } : cluster);
      const made = cluster === newCluster ? id : undefined;
      if (before !== undefined && cluster === undefined) session.announce(say("outline.outOfCluster"));
      else session.announce(say("outline.intoCluster"));
      outline.askForFocus({ is: "on", id: made ?? row.node.id });
      outline.goTo(made ?? row.node.id);
      if (made !== undefined) outline.edit(made);
    },
    setKind: (row, kind) => {
      if (refused()) return;
      board.edits.setKind([row.node.id], kind);
      outline.askForFocus({ is: "on", id: row.node.id });
      session.announce(board.describe(row.node.id));
    },
    vote: (step) => session.run(step > 0 ? "vote.add" : "vote.takeBack"),
    connectTo: (from, to) => {
      if (refused()) return;
      connect(board, { element: from }, { element: to });
      outline.fold(from, false);
      outline.askForFocus({ is: "on", id: from });
      session.announce(say("outline.connected", { from: board.describe(from), to: board.describe(to) }));
    },
    details: () => document.getElementById(detailsId)?.focus(),
  };

  function defaultKind({ node, area }: OutlineRow): string | undefined {
    if (node.is === "element" && node.element.type === "sticky") return node.element.kind;
    return area.allows[0] ?? session.now().allows[0] ?? Object.keys(board.method.kinds)[0];
  }
}
