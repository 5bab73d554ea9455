import type { Element, ElementType } from "#shared/board/board.ts";
import type { LiveBoard } from "#shared/board/liveBoard.ts";
import { lastRanked, roundToShow } from "#shared/board/votes.ts";
import { levelsFrom } from "#shared/commands/levels.ts";
import type { Levels, Situation } from "#shared/commands/situation.ts";
import { liesIn, parkingLot } from "#shared/commands/park.ts";
import { noSteering, steeringOf } from "#shared/commands/steering.ts";
import { isLayered } from "#shared/methods/layered.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import type { Method } from "#shared/methods/method.ts";
import { leaderFor } from "./sharing/leader.ts";
import { mayEdit } from "./may.ts";
import { addsAll } from "./board/touch.ts";
import type { SessionState } from "./state.ts";

interface Selected {
  readonly movable: number;
  readonly types: readonly ElementType[];
  readonly clustered: boolean;
  readonly parked: boolean;
  readonly levels: Levels;
}

const noLevels: Levels = { down: undefined, up: false };
const nothing: Selected = { movable: 0, types: [], clustered: false, parked: false, levels: noLevels };

/** What matters of the selection to commands; kept until the selection or the board changes, since it may be of thousands. */
export class SelectionSummary {
  #of: readonly unknown[] = [];
  #summary = nothing;

  of(
    {
      live,
      method,
      held,
    }: {
      readonly live: LiveBoard;
      readonly method: Method;
      readonly held: (id: string) => Element | undefined;
    },
    state: SessionState,
  ): Selected {
    const { selection, boardVersion, control, role } = state;
    const of = [selection, boardVersion, control, role];
    if (of.every((part, place) => part === this.#of[place])) return this.#summary;
    this.#of = of;
    let movable = 0;
    let clustered = false;
    const lot = selection.size > 0 ? parkingLot(live.elements()) : undefined;
    let parked = lot !== undefined;
    const types = new Set<ElementType>();
    for (const id of selection) {
      const element = held(id);
      if (!element) continue;
      types.add(element.type);
      parked &&= liesIn(lot, element);
      if (!element.locked) movable += 1;
      if (element.cluster !== undefined || element.type === "cluster") clustered = true;
    }
    const [only] = selection.size === 1 ? selection : [];
    const levels = levelsFrom(live, method, only === undefined ? undefined : live.get(only));
    this.#summary = { movable, types: [...types], clustered, parked, levels };
    return this.#summary;
  }
}

const isVotableType = (type: ElementType) => type === "sticky" || type === "cluster";

function runs({ votes }: SessionState): boolean {
  return roundToShow(votes.rounds)?.state === "running";
}

/** The situation of the start screen and of an open workshop. */
export function situationOf(
  state: SessionState,
  desktop: boolean,
  board:
    | {
        readonly live: LiveBoard;
        readonly method: Method;
        readonly summary: SelectionSummary;
        readonly held: (id: string) => Element | undefined;
        readonly person: string;
      }
    | undefined,
): Situation {
  const selected = board
    ? board.summary.of({ live: board.live, method: board.method, held: (id) => board.held(id) }, state)
    : nothing;
  const opened = board && state.control && { control: state.control, method: board.method };
  const { stage, stages, steering } = opened ? steeringOf(opened.control, opened.method) : noSteering;
  return {
    place: state.place,
    desktop,
    away: state.line !== undefined && state.line.is !== "joined",
    role: state.role,
    edits: mayEdit(state),
    addsAll: !board || addsAll(state, board.method),
    together: state.line !== undefined,
    hand: state.hand !== undefined,
    ready: state.ready !== undefined && state.ready === state.control?.stage,
    following: leaderFor(state, board?.person) !== undefined,
    phone: state.phone,
    wholeBoard: state.wholeBoard,
    summoned: state.line !== undefined && state.control?.summon !== undefined,
    theme: state.theme,
    panels: [...state.panels],
    tool: state.tool,
    writing: state.writing !== undefined,
    connecting: state.connecting,
    elements: board?.live.size ?? 0,
    deleted: state.deleted,
    selected: state.selection.size,
    ...selected,
    tags: [...state.tags],
    changedOrigins: state.changedOrigins.size,
    outdated: [...state.changedOrigins].some((id) => state.selection.has(id)),
    layered: board !== undefined && isLayered(board.method),
    undo: state.undo,
    redo: state.redo,
    stage,
    stages,
    steering,
    sound: state.sound,
    revealable: state.drafts.isPrivate,
    ranked: lastRanked(state.votes.rounds)?.id,
    votable:
      selected.types.length > 0 &&
      state.role !== "observer" &&
      selected.types.every(isVotableType) &&
      runs(state),
    file: state.saved.is === "stored" && state.saved.file !== "none",
    allows: opened ? rulesOf(opened.control, opened.method).allows : [],
  };
}
