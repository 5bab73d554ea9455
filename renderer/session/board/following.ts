import type { Rect } from "#shared/geometry/boxes.ts";
import { partOfWay } from "#shared/geometry/glide.ts";
import { type Camera, showing } from "./camera.ts";
import type { Frames } from "./frames.ts";
import { leaderFor } from "#renderer/session/sharing/leader.ts";
import type { Room } from "#renderer/session/sharing/room.ts";
import type { SessionState, SessionStore } from "#renderer/session/state.ts";

/** The greatest zoom at which somebody else's view is shown. */
const most = 8;

interface Given {
  readonly store: SessionStore;
  readonly frames: Frames;
  /** The id of the person at this device. */
  readonly me: string;
  readonly room: () => Room | undefined;
}

/** Has this window's view glide along with that of the person it follows, for as long as the window is open. */
export function goAlong({ store, frames, me, room }: Given): void {
  frames.add((elapsed) => {
    const state = store.getState();
    const leader = leaderFor(state, me);
    if (!leader || state.place !== "board") return false;
    const theirs = state.people.find(({ person }) => person === leader.person);
    const view: Rect | undefined = (theirs && room()?.places.get(theirs.id)?.view) ?? leader.view;
    if (!view) return false;
    const goal = showing(view, state.screen, undefined, most);
    const camera = reduced() ? goal : between(state, goal, elapsed);
    if (camera === state.camera) return false;
    store.setState({ camera });
    return camera !== goal;
  });
  store.subscribe((now, before) => {
    if (leads(now) !== leads(before) || now.people !== before.people || now.screen !== before.screen)
      frames.wake();
  });
}

function reduced(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

const leads = ({ line, control, following, steppedOut }: SessionState) =>
  JSON.stringify([line !== undefined, control?.summon, following, steppedOut]);

/** The camera on its way to a goal; the goal itself once it is as good as there, and the same while it is there. */
function between({ camera, screen }: SessionState, goal: Camera, elapsed: number): Camera {
  const middle = ({ x, y, zoom }: Camera) =>
    [x + screen.width / 2 / zoom, y + screen.height / 2 / zoom] as const;
  const [from, to] = [middle(camera), middle(goal)];
  const far = Math.hypot(to[0] - from[0], to[1] - from[1]) * goal.zoom;
  const deep = Math.abs(Math.log(goal.zoom / camera.zoom));
  if (far < 0.01 && deep < 0.0001) return camera;
  if (far < 1 && deep < 0.002) return goal;
  const part = partOfWay(elapsed / 2);
  const zoom = camera.zoom * (goal.zoom / camera.zoom) ** part;
  const [x, y] = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
  return { x: x - screen.width / 2 / zoom, y: y - screen.height / 2 / zoom, zoom };
}
