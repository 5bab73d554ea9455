import type { Bridge } from "#shared/ipc/contract.ts";
import type { NearbyRoom } from "#shared/ipc/sharing.ts";
import type { SessionStore } from "#renderer/session/state.ts";
import { putUpToast } from "#renderer/session/window/toasts.ts";

export type { NearbyRoom };

const place = "groundwork.nearby";

/** The rooms in the local network: looked for once the person has asked for it on this device, and until they end it. */
export class NearbyRooms {
  readonly #bridge: Bridge | undefined;
  readonly #store: SessionStore;

  constructor(bridge: Bridge | undefined, store: SessionStore) {
    this.#bridge = bridge;
    this.#store = store;
  }

  async start(): Promise<void> {
    this.#bridge?.on("nearby.rooms", ({ rooms }) =>
      this.#store.setState(({ nearby }) => ({ nearby: { ...nearby, rooms } })),
    );
    if (wasAsked()) await this.look(true);
  }

  async look(on: boolean): Promise<void> {
    const answer = await this.#bridge?.ask("nearby.look", { on });
    if (answer?.is === "failed") putUpToast(this.#store, answer.message, { tone: "problem" });
    const looking = on && answer?.is === "done";
    remember(looking);
    this.#store.setState(({ nearby }) => ({ nearby: { looking, rooms: looking ? nearby.rooms : [] } }));
  }
}

function wasAsked(): boolean {
  try {
    return localStorage.getItem(place) === "on";
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(place, on ? "on" : "off");
  } catch {
    // Storage may be refused; then the next start asks again.
  }
}
