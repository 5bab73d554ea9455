import type { IncomingMessage, ServerResponse } from "node:http";
import * as v from "valibot";
import { readRoomCode } from "#shared/access/roomCode.ts";
import { jsonOf } from "#electron/host/body.ts";
import type { Codes } from "./codes.ts";
import { refuse } from "#electron/host/pages/pages.ts";

const wish = v.object({ code: v.pipe(v.string(), v.maxLength(20)) });

interface Asked {
  readonly codes: Codes;
  /** The address that the request comes from. */
  readonly from: string;
  /** Whether a page of that origin may ask: a foreign one must not try codes through the browsers of its visitors. */
  readonly mayAsk: boolean;
}

/** Answers `POST /code` with what the code is good for, or says why it is good for nothing. */
export async function answerCode(
  request: IncomingMessage,
  response: ServerResponse,
  { codes, from, mayAsk }: Asked,
): Promise<void> {
  if (request.method !== "POST")
    return refuse(response, 405, "Only POST is answered here.", { Allow: "POST" });
  if (!mayAsk) return refuse(response, 403, "Only this host's own page may ask for this.");
  const code = readRoomCode((await jsonOf(request, wish))?.code ?? "");
  const found = code === undefined ? undefined : await codes.exchange(code, from);
  if (found === "too often") return refuse(response, 429, "Too many codes were tried. Wait ten minutes.");
  if (found === undefined) return refuse(response, 404, "This code is good for nothing here.");
  response
    .writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" })
    .end(`${JSON.stringify(found)}\n`);
}
