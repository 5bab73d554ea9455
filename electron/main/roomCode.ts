import * as v from "valibot";
import { readJoinLink, writeJoinLink } from "#shared/access/joinLink.ts";
import type { AnswerOf, RequestOf } from "#shared/ipc/contract.ts";
import { say } from "#shared/text/say.ts";
import { askHost } from "./farHost.ts";

const found = v.object({ workshop: v.string(), token: v.string() });

/** Asks a host for the link that a code is good for. */
export async function linkByCode({
  address,
  code,
}: RequestOf<"room.byCode">): Promise<AnswerOf<"room.byCode">> {
  const said = await askHost(new URL(address), { method: "POST", path: "/code", body: { code } });
  if ("trouble" in said) return { is: "failed", message: said.trouble };
  if (said.status === 429) return { is: "failed", message: say("join.codeTooOften") };
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), found), said.text);
  const link = read.success ? writeJoinLink(address, read.output) : "";
  if (said.status !== 200 || !readJoinLink(link)) return { is: "failed", message: say("join.wrongCode") };
  return { is: "link", link };
}
