import type { AnswerOf, RequestOf } from "#shared/ipc/contract.ts";
import { say } from "#shared/text/say.ts";
import { askHost } from "./farHost.ts";

/** The old host waits until everybody has gone, in milliseconds. */
const patience = 20_000;

/** Tells the host of a workshop that this machine hosts it from now on, by links at the address where that one sees it. */
export async function tellOldHost(request: RequestOf<"room.move">): Promise<AnswerOf<"room.move">> {
  const { address, workshop, token, device, links } = request;
  const host = new URL(address);
  const knocked = await askHost(host, { method: "HEAD", path: "/" });
  if ("trouble" in knocked) return { is: "failed", message: knocked.trouble };
  const seen = Object.fromEntries(links.map(({ role, link }) => [role, seenFrom(link, knocked.from)]));
  const body = { workshop, key: device, links: seen };
  const said = await askHost(host, { method: "POST", path: "/move", token, body }, patience);
  if ("trouble" in said) return { is: "failed", message: said.trouble };
  if (said.status === 204) return { is: "done" };
  return { is: "failed", message: say(said.status === 403 ? "takeOver.mayNot" : "takeOver.notKnown") };
}

/** A link with the address of this machine that the other one sees; on one and the same machine it stays. */
function seenFrom(link: string, from: string | undefined): string {
  if (from === undefined || /^(?:::ffff:)?127\.|^::1$/.test(from)) return link;
  const at = new URL(link);
  const bare = from.replace(/^::ffff:/, "");
  at.hostname = bare.includes(":") ? `[${bare}]` : bare;
  return at.href;
}
