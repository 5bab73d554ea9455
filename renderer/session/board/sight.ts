import type { Editor, View } from "#shared/commands/editor.ts";
import { areaOfStage } from "#shared/commands/view.ts";
import { hullOf, type Rect, rectOf } from "#shared/geometry/boxes.ts";
import type { SessionState, SessionStore } from "#renderer/session/state.ts";
import { type Camera, revealing, showing, visiblePart, zoomedAt } from "./camera.ts";
import { insetsOf } from "./insets.ts";

/** Which part of the board this person looks at. */
export class Sight implements View {
  readonly #board: Pick<Editor, "documents" | "live" | "method">;
  readonly #store: SessionStore;

  constructor(board: Pick<Editor, "documents" | "live" | "method">, store: SessionStore) {
    this.#board = board;
    this.#store = store;
  }

  get #state(): SessionState {
    return this.#store.getState();
  }

  visible(): Rect {
    return visiblePart(this.#state.camera, this.#state.screen);
  }

  /** This person looks elsewhere, and goes along with nobody else's view any more. */
  setCamera(camera: Camera): void {
    this.stepOut();
    this.#store.setState({ camera });
  }

  /** Goes along with nobody's view any more. */
  stepOut(): void {
    const { following, control, steppedOut } = this.#state;
    const at = control?.summon?.at;
    if (following !== undefined || at !== steppedOut)
      this.#store.setState({ following: undefined, steppedOut: at });
  }

  zoomBy(factor: number): void {
    this.zoomTo(this.#state.camera.zoom * factor);
  }

  zoomTo(zoom: number): void {
    const { camera, screen } = this.#state;
    this.setCamera(zoomedAt(camera, zoom, [screen.width / 2, screen.height / 2]));
  }

  show(rect: Rect, least?: number): void {
    this.setCamera(showing(rect, this.#state.screen, insetsOf(this.#state), 1, least));
  }

  reveal(rect: Rect): void {
    const { camera, screen } = this.#state;
    this.setCamera(revealing(camera, rect, screen, insetsOf(this.#state)));
  }

  /** Shows everything, or on an empty board the place of the open stage. */
  showAll(): void {
    const all = this.#board.live.elements();
    const [area] = areaOfStage(this.#board);
    const isEmpty = all.every(({ type }) => type === "frame");
    const hull = hullOf(isEmpty && area ? [area.box] : all.map(({ box }) => box));
    if (!hull) return;
    // Nobody's own wish: who is brought somewhere else goes there.
    this.#store.setState({
      camera: showing(rectOf(hull, 60), this.#state.screen, insetsOf(this.#state), 1),
    });
  }
}
