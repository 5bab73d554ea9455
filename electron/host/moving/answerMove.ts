import type { IncomingMessage, ServerResponse } from "node:http";
import * as v from "valibot";
import { findInvitation, workshopIdForm } from "#shared/access/joinLink.ts";
import { jsonOf } from "#electron/host/body.ts";
import type { Hall } from "#electron/host/room/hall.ts";
import { sendOver } from "./move.ts";
import { refuse } from "#electron/host/pages/pages.ts";
import { personOf, type Tokens } from "#electron/host/access/tokens.ts";

const link = v.pipe(v.string(), v.maxLength(1000));
const wish = v.object({
  workshop: v.pipe(v.string(), v.regex(workshopIdForm)),
  /** The secret by which the host knows the device that takes over. */
  key: v.pipe(v.string(), v.regex(/^[\w-]{22,86}$/)),
  links: v.object({ facilitator: link, participant: link, observer: link }),
});

interface MoveSettings {
  readonly tokens: Tokens;
  readonly hall: Hall;
  /** How long people may take to go, in milliseconds. */
  readonly within: number;
}

/** Answers `POST /move`: a facilitator, by the token of their link, has the workshop on another host from now on. */
export async function answerMove(
  request: IncomingMessage,
  response: ServerResponse,
  { tokens, hall, within }: MoveSettings,
): Promise<void> {
  // Only programs take over: a page has no host to offer.
  if (request.method !== "POST" || request.headers.origin !== undefined)
    return refuse(response, 405, "Only a desktop app takes over.", { Allow: "POST" });
  const asked = await jsonOf(request, wish);
  const token = /^Bearer ([\w-]{22,86})$/.exec(request.headers.authorization ?? "")?.[1];
  if (!asked || token === undefined) return refuse(response, 400, "This is no wish to take over.");
  const { workshop, key, links } = asked;
  if (Object.values(links).some((one) => findInvitation(one)?.link.workshop !== workshop))
    return refuse(response, 400, "A link leads to another workshop, or nowhere.");
  const mover = personOf(key);
  const invite = await tokens.check(workshop, token, mover);
  if (typeof invite === "string" || invite.role !== "facilitator")
    return refuse(response, 403, "Only a facilitator may take over.");
  await tokens.move(workshop, links);
  await sendOver(hall, workshop, { to: links, mover, within });
  response.writeHead(204).end();
}
