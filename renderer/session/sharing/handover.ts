import * as v from "valibot";
import * as Y from "yjs";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { say } from "#shared/text/say.ts";

/*
 * When a workshop has moved from one host to another, a page of the old one still has what only it was told, in a
 * store that no page of the new one can read. So it opens a page of the new host, knocks until that answers, and
 * gives it the board's bytes; that page looks at them, and asks the person before it takes them in.
 */

/** Where a host's page stands that may be opened by another's: the only one that the two may speak through. */
export const handoverPath = "handover";
const knock = "groundwork knocks";
const readyWord = "groundwork is ready";
/** How often a page that is being loaded is asked whether it is there, and for how long, in milliseconds. */
const knockEvery = 250;
const loadingTakes = 60_000;
/** How long a page waits for what it was opened to take in, in milliseconds. */
const patience = 10_000;
const mostBytes = 64_000_000;

const giving = v.strictObject({
  board: v.pipe(
    v.instance(Uint8Array),
    v.check(({ byteLength }) => byteLength <= mostBytes),
  ),
});

/** What another page has brought. */
export interface Brought {
  readonly board: Uint8Array;
  /** Where that page came from. */
  readonly from: string;
  /** How many elements are on its board. */
  readonly elements: number;
}

/** Whether this page was opened to take something in. */
export function isHandover({ pathname }: Location): boolean {
  return pathname === `/${handoverPath}`;
}

/** Opens a page of the new host by its link and gives it the board. Throws with words if the browser does not let it. */
export function giveBoard(board: Y.Doc, link: string, onGiven: () => void): void {
  const page = window.open(link, "_blank");
  if (!page) throw new Error(say("moved.blocked"));
  const { origin } = new URL(link);
  // Until it is loaded nobody there listens.
  const knocking = setInterval(() => page.postMessage(knock, origin), knockEvery);
  const end = (): void => {
    clearInterval(knocking);
    clearTimeout(timer);
    window.removeEventListener("message", give);
  };
  const timer = setTimeout(() => end(), loadingTakes);
  const give = (event: MessageEvent<unknown>): void => {
    if (event.source !== page || event.origin !== origin || event.data !== readyWord) return;
    end();
    page.postMessage({ board: Y.encodeStateAsUpdate(board) }, origin);
    onGiven();
  };
  window.addEventListener("message", give);
}

/** Waits for the board that the page's opener gives; undefined if none comes, or what comes is none. */
export async function receiveBoard(page: Window): Promise<Brought | undefined> {
  const opener: unknown = page.opener;
  if (opener === null) return undefined;
  const { promise, resolve } = Promise.withResolvers<Brought | undefined>();
  const take = (event: MessageEvent<unknown>): void => {
    if (!event.source || event.source !== opener) return;
    if (event.data === knock) {
      event.source.postMessage(readyWord, { targetOrigin: event.origin });
      return;
    }
    const { success, output } = v.safeParse(giving, event.data);
    const elements = success ? countIn(output.board) : undefined;
    resolve(
      success && elements !== undefined ? { board: output.board, from: event.origin, elements } : undefined,
    );
  };
  page.addEventListener("message", take);
  const timer = setTimeout(() => resolve(undefined), patience);
  const brought = await promise;
  clearTimeout(timer);
  page.removeEventListener("message", take);
  return brought;
}

/** How many elements are on a board, tried out apart from everything; undefined for what is none. */
function countIn(board: Uint8Array): number | undefined {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, board);
    const live = new LiveBoard(doc);
    const { size } = live;
    live.close();
    return size;
  } catch {
    return undefined;
  } finally {
    doc.destroy();
  }
}
