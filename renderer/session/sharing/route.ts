import type { Bridge } from "#shared/ipc/contract.ts";

/** How this window gets to a host. */
export interface Route {
  /** Takes the place of the host's own address. */
  readonly address: string;
  /** Why nothing is there now, in the person's words. */
  readonly trouble: string | undefined;
  /** To be called when nothing goes over it any more. */
  readonly leave: () => void;
}

/** The route to a host's address: in a browser as it is, in the desktop app through the desktop process. */
export async function routeTo(address: string, bridge: Bridge | undefined): Promise<Route> {
  if (!bridge) return { address, trouble: undefined, leave: () => undefined };
  const { at, trouble } = await bridge.ask("room.reach", { address });
  return { address: at, trouble, leave: () => void bridge.ask("room.leave", { at }) };
}
