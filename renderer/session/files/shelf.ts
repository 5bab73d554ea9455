import type { Bridge } from "#shared/ipc/contract.ts";
import { methodOf } from "#shared/methods/index.ts";
import type { WorkshopRow } from "#renderer/store/database.ts";
import type { WorkshopStore } from "#renderer/store/workshopStore.ts";
import type { SessionStore } from "#renderer/session/state.ts";

/** How long to wait before a store that refuses is asked again, in milliseconds: some refuse for a moment after a crash. */
const pauses = [200, 1_000];

async function listPatiently(workshops: WorkshopStore): Promise<WorkshopRow[]> {
  for (const pause of pauses)
    try {
      return await workshops.list();
    } catch {
      await new Promise((done) => {
        setTimeout(done, pause);
      });
    }
  return await workshops.list();
}

/**
 * Reads what the start screen lists: the workshops on this device, and files that were used before and hold others.
 * `onRefused` is called where the device lets nothing be stored.
 */
export async function readShelf(
  workshops: WorkshopStore,
  bridge: Bridge | undefined,
  store: SessionStore,
  onRefused: () => void,
): Promise<void> {
  try {
    const rows = await listPatiently(workshops);
    store.setState({
      storedRead: true,
      stored: rows.map(({ id, title, method, methodTitle, changedAt, thumbnail, file }) => ({
        id,
        title,
        method,
        methodTitle: methodOf(method)?.title ?? methodTitle ?? method,
        changedAt,
        thumbnail,
        file: file?.name,
      })),
    });
  } catch {
    store.setState({ storedRead: true, stored: [] });
    onRefused();
  }
  if (!bridge) return;
  const { files } = await bridge.ask("file.recent", {});
  const listed = new Set(store.getState().stored.map(({ id }) => id));
  store.setState({
    knownFiles: files
      .filter(({ exists, workshop }) => exists && (workshop === null || !listed.has(workshop)))
      .map(({ grant, name, folder }) => ({ grant, name, folder })),
  });
}
