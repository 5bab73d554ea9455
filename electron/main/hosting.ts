import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { type Host, startHost } from "#electron/host/host.ts";
import { openFileJournal } from "#electron/host/journal/fileJournal.ts";
import type { Journal } from "#electron/host/journal/journal.ts";
import { personOf } from "#electron/host/access/tokens.ts";
import { writeJoinLink } from "#shared/access/joinLink.ts";
import { type Role, roles } from "#shared/access/roles.ts";
import type { AnswerOf, RequestOf } from "#shared/ipc/contract.ts";
import type { RoleLink } from "#shared/ipc/sharing.ts";
import { say } from "#shared/text/say.ts";
import { codeOf } from "#electron/files/trouble.ts";
import { writeBeside } from "#electron/files/write.ts";

export interface HostingSettings {
  /** The app's folder of data. */
  readonly userData: string;
  /** The folder of the built page, which may lie in the app's archive. */
  readonly pages: string;
  /** Shows a room to others in the local network, or none. */
  readonly announce: (room?: { readonly title: string; readonly port: number }) => Promise<void>;
}

/** The host inside the app: off until something is shared. */
export interface Hosting {
  /** Where the host listens; undefined while there is none. */
  readonly port: () => number | undefined;
  readonly start: (request: RequestOf<"share.start">) => Promise<AnswerOf<"share.start">>;
  readonly renew: (request: RequestOf<"share.renew">) => Promise<AnswerOf<"share.renew">>;
  /** Shows the shared room to others nearby by a title, or hides it. */
  readonly announce: (request: RequestOf<"share.announce">) => Promise<AnswerOf<"share.announce">>;
  readonly people: () => Promise<AnswerOf<"share.people">>;
  readonly remove: (request: RequestOf<"share.remove">) => Promise<AnswerOf<"share.remove">>;
  /** Resolves when everybody was sent away and everything is stored. */
  readonly stop: () => Promise<AnswerOf<"share.stop">>;
}

interface Running {
  readonly host: Host;
  readonly journal: Journal;
}

interface Shared {
  readonly workshop: string;
  /** The id of the invite that this window came by. */
  readonly ownInvite: string;
  /** Who the person at this machine is to the host. */
  readonly ownPerson: string;
}

/** How long a link lets people in, in hours; who is in then stays. */
const linkHours = 24;
/** The window comes back by its own link also after a long sleep of the machine. */
const ownHours = 30 * 24;
const placeName = "sharing.json";
const place = v.object({ port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)) });

export function createHosting({ userData, pages, announce }: HostingSettings): Hosting {
  let running: Running | undefined;
  let shared: Shared | undefined;
  // One after the other: what is asked while the host is starting or ending waits for that.
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result | Failed> {
    const done = last.then(work).catch(failure);
    last = done;
    return done;
  }

  async function run(): Promise<Running> {
    const journal = await openFileJournal({ folder: join(userData, "rooms"), tell: unheard });
    try {
      const host = await listen(journal);
      await keepPort(userData, host.port);
      return { host, journal };
    } catch (fault) {
      await journal.close();
      throw fault;
    }
  }

  async function listen(journal: Journal): Promise<Host> {
    const start = (port: number) => startHost({ journal, port, pages, tell: unheard });
    try {
      // The same as the last time, so that links and those who are away find back.
      return await start(await knownPort(userData));
    } catch (fault) {
      if (!["EADDRINUSE", "EACCES"].includes(codeOf(fault))) throw fault;
      return await start(0);
    }
  }

  async function linkFor(host: Host, workshop: string, role: Role): Promise<RoleLink> {
    const { token } = await host.invite(workshop, { role, hours: linkHours });
    return { role, link: writeJoinLink(addressesOf(host)[0] ?? ownAddress(host), { workshop, token }) };
  }

  async function end(): Promise<void> {
    const [{ host, journal } = {}, { workshop, ownInvite } = {}] = [running, shared];
    [running, shared] = [undefined, undefined];
    if (!host || !journal) return;
    await announce();
    try {
      if (workshop !== undefined && ownInvite !== undefined) await host.revoke(workshop, ownInvite);
    } finally {
      await host.stop();
      await journal.close();
    }
  }

  return {
    port: () => running?.host.port,
    start: ({ workshop, bytes, device }) =>
      inTurn(async () => {
        const { host } = (running ??= await run());
        try {
          const found = await host.bring(bytes);
          if (found !== workshop) throw new Error(`The file is of another workshop: ${found}`);
          const { invite, token } = await host.invite(workshop, { role: "facilitator", hours: ownHours });
          shared = { workshop, ownInvite: invite.id, ownPerson: personOf(device) };
          const links: RoleLink[] = [];
          for (const role of roles) links.push(await linkFor(host, workshop, role));
          const { code } = await host.code(workshop, { role: "participant", hours: linkHours });
          const own = writeJoinLink(ownAddress(host), { workshop, token });
          return { is: "sharing" as const, own, addresses: [...addressesOf(host)], links, code };
        } catch (fault) {
          await end();
          throw fault;
        }
      }),
    renew: ({ role }) =>
      inTurn(async () => {
        const { host, workshop, ownInvite } = now();
        const before = (await host.invites(workshop)).filter(
          (invite) => invite.role === role && invite.id !== ownInvite,
        );
        const link = await linkFor(host, workshop, role);
        for (const { id } of before) await host.revoke(workshop, id);
        if (role !== "participant") return { is: "renewed" as const, links: [link] };
        const { code } = await host.code(workshop, { role, hours: linkHours });
        return { is: "renewed" as const, links: [link], code };
      }),
    announce: async ({ title }) => {
      await inTurn(() =>
        running && title !== undefined ? announce({ title, port: running.host.port }) : announce(),
      );
      return { is: "done" };
    },
    people: async () => {
      if (!running || !shared) return { people: [] };
      const { ownPerson } = shared;
      const people = await running.host.people(shared.workshop);
      return {
        people: people
          .filter(({ id }) => id !== ownPerson)
          .map(({ id, role, name }) => ({ id, role, ...(name !== undefined && { name }) })),
      };
    },
    remove: ({ person }) =>
      inTurn(async () => {
        const { host, workshop } = now();
        await host.remove(workshop, person);
        return { is: "done" as const };
      }),
    stop: () =>
      inTurn(async () => {
        await end();
        return { is: "done" as const };
      }),
  };

  function now(): { readonly host: Host } & Shared {
    if (!running || !shared) throw new Error(say("invite.notShared"));
    return { host: running.host, ...shared };
  }
}

type Failed = AnswerOf<"share.stop"> & { readonly is: "failed" };

function failure(fault: unknown): Failed {
  const code = codeOf(fault);
  if (code === "ENOSPC" || code === "EDQUOT") return { is: "failed", message: say("invite.fullDisk") };
  const reason = fault instanceof Error ? fault.message : String(fault);
  return { is: "failed", message: say("invite.failed", { reason }) };
}

// A person in the app reads no log; what matters to them the host tells its clients.
function unheard(): void {
  // Nothing is kept.
}

function ownAddress({ port }: Host): string {
  return `http://127.0.0.1:${port}/`;
}

/** This machine's addresses in its networks, and last its own, for those who sit at it. */
function addressesOf(host: Host): readonly string[] {
  const inNetworks = host.addresses().filter((address) => new URL(address).hostname !== "localhost");
  return [...inNetworks, ownAddress(host)];
}

async function knownPort(userData: string): Promise<number> {
  try {
    const text = await readFile(join(userData, placeName), "utf8");
    return v.parse(v.pipe(v.string(), v.parseJson(), place), text).port;
  } catch {
    // Any free one will do the first time, and when the note cannot be read.
    return 0;
  }
}

async function keepPort(userData: string, port: number): Promise<void> {
  try {
    await writeBeside(join(userData, placeName), new TextEncoder().encode(JSON.stringify({ port })));
  } catch {
    // Then the next time it is another one, and links have to be given anew.
  }
}
