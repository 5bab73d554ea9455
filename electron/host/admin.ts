import type { IncomingMessage, ServerResponse } from "node:http";
import * as v from "valibot";
import { workshopIdForm } from "#shared/access/joinLink.ts";
import { roles } from "#shared/access/roles.ts";
import { maxFileBytes } from "#shared/file/limits.ts";
import { BadRequest, bodyOf } from "./body.ts";
import type { Host } from "./host.ts";
import { refuse } from "./pages/pages.ts";

const inviteWish = v.object({
  role: v.picklist(roles),
  hours: v.optional(v.pipe(v.number(), v.minValue(0.01), v.maxValue(24 * 366)), 24),
});

/** Answers what the admin asks under `/admin/`; the README lists it all. Whoever asks has been checked. */
export async function answerAdmin(
  request: IncomingMessage,
  response: ServerResponse,
  { host, path }: { readonly host: Host; readonly path: string },
): Promise<void> {
  const [, , root, workshop, list, one, ...more] = path.split("/");
  const known = workshop === undefined || workshopIdForm.test(workshop);
  if (root !== "workshops" || more.length > 0 || !known)
    return refuse(response, 404, "There is nothing at this address.");
  const wish =
    `${request.method ?? ""} ${[workshop && ":id", list, one && ":one"].filter(Boolean).join("/")}`.trim();
  try {
    const answer = await answerTo(wish, { host, request, workshop: workshop ?? "", one: one ?? "" });
    if (answer === undefined) return refuse(response, 404, "There is nothing at this address.");
    response.writeHead(200, {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
    });
    response.end(`${JSON.stringify(answer, undefined, 2)}\n`);
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    if (!foreseen.has(fault.name)) throw fault;
    refuse(response, 400, fault.message);
  }
}

/** Faults of what was sent; their words are for whoever sent it. */
const foreseen: ReadonlySet<string> = new Set([
  "BadRequest",
  "NotAWorkshop",
  "FileTooNew",
  "FileTooLarge",
  "FileDamaged",
  "WorkshopTooNew",
  "WorkshopDamaged",
]);

interface Asked {
  readonly host: Host;
  readonly request: IncomingMessage;
  readonly workshop: string;
  readonly one: string;
}

async function answerTo(wish: string, { host, request, workshop, one }: Asked): Promise<unknown> {
  if (workshop !== "" && !(await host.workshops()).includes(workshop)) return undefined;
  switch (wish) {
    case "GET":
      return { workshops: await host.workshops() };
    case "POST":
      return { workshop: await host.bring(await bodyOf(request, maxFileBytes)) };
    case "GET :id":
      return {
        workshop,
        invites: (await host.invites(workshop)).map(({ id, role, made, expires }) => ({
          id,
          role,
          made,
          expires,
        })),
        people: await host.people(workshop),
      };
    case "POST :id/invites": {
      const read = v.safeParse(
        v.pipe(v.string(), v.parseJson(), inviteWish),
        String(await bodyOf(request, 10_000)),
      );
      if (!read.success)
        throw new BadRequest(`Send {"role": one of ${roles.join(", ")}, "hours": a number}.`);
      const { invite, token } = await host.invite(workshop, read.output);
      return {
        id: invite.id,
        role: invite.role,
        expires: invite.expires,
        fragment: `#join=${workshop}.${token}`,
      };
    }
    case "DELETE :id/invites/:one":
      return (await host.revoke(workshop, one)) ? { revoked: one } : undefined;
    case "DELETE :id/people/:one":
      await host.remove(workshop, one);
      return { removed: one };
    default:
      return undefined;
  }
}
