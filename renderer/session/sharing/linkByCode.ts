import * as v from "valibot";
import { writeJoinLink } from "#shared/access/joinLink.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import { say } from "#shared/text/say.ts";

const found = v.object({ workshop: v.string(), token: v.string() });

/** The link that a code is good for at a host; in a browser that is the one its page comes from. Rejects with words for the person. */
export async function linkByCode(host: string, code: string, bridge: Bridge | undefined): Promise<string> {
  if (bridge) {
    const answer = await bridge.ask("room.byCode", { address: host, code });
    if (answer.is === "failed") throw new Error(answer.message);
    return answer.link;
  }
  const answer = await fetch(new URL("code", host), { method: "POST", body: JSON.stringify({ code }) }).catch(
    () => undefined,
  );
  if (!answer) throw new Error(say("share.unreachable"));
  if (answer.status === 429) throw new Error(say("join.codeTooOften"));
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), found), await answer.text());
  if (!answer.ok || !read.success) throw new Error(say("join.wrongCode"));
  return writeJoinLink(host, read.output);
}
