import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import * as v from "valibot";
import { newId } from "#shared/board/ids.ts";
import { closeCode } from "#shared/access/hostMessages.ts";
import { roles, type Role } from "#shared/access/roles.ts";
import type { Appointment } from "#shared/access/appointing.ts";
import type { Notes } from "#electron/host/journal/journal.ts";

const invite = v.object({
  id: v.string(),
  role: v.picklist(roles),
  /** SHA-256 of the token, in hexadecimal digits: what is stored lets nobody in. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  made: v.pipe(v.string(), v.isoTimestamp()),
  expires: v.pipe(v.string(), v.isoTimestamp()),
});

const link = v.pipe(v.string(), v.maxLength(1000));
const newPlace = v.object({ facilitator: link, participant: link, observer: link });

/** The links to another host of a workshop, one for each role. */
export type NewPlace = Readonly<Record<Role, string>>;

const access = v.object({
  version: v.literal(1),
  invites: v.array(invite),
  /** Persons who were removed; they stay out as long as the device is the same. */
  removed: v.array(v.string()),
  /** Persons whom a facilitator made one, whatever their invite says. */
  appointed: v.optional(v.array(v.string()), []),
  /** The links to the workshop's new host by role, if it has moved there. */
  moved: v.optional(newPlace),
});

/** A way in: for everyone who has its token, in one role and for one workshop, until it expires or is revoked. */
export type Invite = v.InferOutput<typeof invite>;

type Access = v.InferOutput<typeof access>;

// Who came in while the invite was good stays in.
const keptAfter = 7 * 24 * 3_600_000;

/** Why somebody may not come in. */
export type Denial = "not invited" | "expired" | "removed";

/** The code and the words with which somebody is sent away. */
export const farewells: Readonly<Record<Denial, readonly [code: number, words: string]>> = {
  "not invited": [closeCode.notInvited, "This link is not valid any more. Ask for a new one."],
  expired: [closeCode.notInvited, "This link has expired. Ask the facilitator for a new one."],
  removed: [closeCode.removed, "The facilitator has removed you from this workshop."],
};

/** Who may come into which workshop, kept with the journal. */
export class Tokens {
  readonly #notes: Notes;
  readonly #now: () => number;

  constructor(notes: Notes, now: () => number) {
    this.#notes = notes;
    this.#now = now;
  }

  /** Makes an invite; its token is told this once. */
  async invite(
    workshop: string,
    { role, hours }: { readonly role: Role; readonly hours: number },
  ): Promise<{ readonly invite: Invite; readonly token: string }> {
    const token = randomBytes(24).toString("base64url");
    const now = this.#now();
    const made: Invite = {
      id: newId(),
      role,
      hash: hashOf(token).toString("hex"),
      made: new Date(now).toISOString(),
      expires: new Date(now + hours * 3_600_000).toISOString(),
    };
    await this.#change(workshop, (old) => ({
      ...old,
      invites: [...old.invites.filter(({ expires }) => Date.parse(expires) + keptAfter > now), made],
    }));
    return { invite: made, token };
  }

  /** A new invite in place of all those of the same role, whose ids are given. */
  async renew(
    workshop: string,
    given: { readonly role: Role; readonly hours: number },
  ): Promise<{ readonly invite: Invite; readonly token: string; readonly replaced: readonly string[] }> {
    const before = (await this.invites(workshop)).filter(({ role }) => role === given.role);
    const fresh = await this.invite(workshop, given);
    const replaced = before.map(({ id }) => id);
    await this.#change(workshop, (old) => ({
      ...old,
      invites: old.invites.filter(({ id }) => !replaced.includes(id)),
    }));
    return { ...fresh, replaced };
  }

  /** False if there is no such invite. */
  async revoke(workshop: string, id: string): Promise<boolean> {
    const there = (await this.invites(workshop)).some((one) => one.id === id);
    await this.#change(workshop, (old) => ({ ...old, invites: old.invites.filter((one) => one.id !== id) }));
    return there;
  }

  /** Keeps a person out from now on. */
  async remove(workshop: string, person: string): Promise<void> {
    await this.#change(workshop, (old) => ({
      ...old,
      removed: [...old.removed.filter((one) => one !== person), person],
      appointed: old.appointed.filter((one) => one !== person),
    }));
  }

  /** Lets a person who was let in be a facilitator from now on, or what their invite says. */
  async appoint(workshop: string, person: string, as: Appointment["as"]): Promise<void> {
    await this.#change(workshop, (old) => {
      const others = old.appointed.filter((one) => one !== person);
      return { ...old, appointed: as === "facilitator" ? [...others, person] : others };
    });
  }

  /** The invites that still let people in. */
  async invites(workshop: string): Promise<readonly Invite[]> {
    const { invites } = read(await this.#notes.read(workshop, "access"));
    return invites.filter(({ expires }) => !this.#isOver(expires));
  }

  /** Finds out whether those who are in may stay: not if their invite was revoked or they were removed. */
  async stay(workshop: string): Promise<(invite: string, person: string) => Denial | undefined> {
    const { invites, removed } = read(await this.#notes.read(workshop, "access"));
    const good = new Set(invites.map(({ id }) => id));
    const out = new Set(removed);
    return (id, person) => {
      if (!good.has(id)) return "not invited";
      return out.has(person) ? "removed" : undefined;
    };
  }

  /** The invite that a token belongs to, with the role that this person has by it, or why it lets them not in. */
  async check(workshop: string, token: string, person: string): Promise<Invite | Denial> {
    const { invites, removed, appointed } = read(await this.#notes.read(workshop, "access"));
    const hash = hashOf(token);
    let found: Invite | undefined;
    // All are compared, and each in the same time, so that the time it takes tells nothing of any.
    for (const one of invites) if (timingSafeEqual(Buffer.from(one.hash, "hex"), hash)) found = one;
    if (found === undefined) return "not invited";
    if (this.#isOver(found.expires)) return "expired";
    if (removed.includes(person)) return "removed";
    return appointed.includes(person) ? { ...found, role: "facilitator" } : found;
  }

  /** Where the workshop has moved to; undefined while it is here. */
  async moved(workshop: string): Promise<NewPlace | undefined> {
    return read(await this.#notes.read(workshop, "access")).moved;
  }

  /** Notes where a workshop has moved to, or that it is here again. */
  async move(workshop: string, to: NewPlace | undefined): Promise<void> {
    await this.#change(workshop, ({ moved: _, ...old }) => ({ ...old, ...(to && { moved: to }) }));
  }

  #isOver(expires: string): boolean {
    return Date.parse(expires) <= this.#now();
  }

  #change(workshop: string, change: (old: Access) => Access): Promise<void> {
    return this.#notes.change(
      workshop,
      "access",
      (old) => `${JSON.stringify(change(read(old)), undefined, 2)}\n`,
    );
  }
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

function read(note: string | undefined): Access {
  if (note === undefined) return { version: 1, invites: [], removed: [], appointed: [] };
  return v.parse(v.pipe(v.string(), v.parseJson(), access), note);
}

/** The id of whoever has a key: the same for the same key, and telling nothing of it. */
export function personOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 20);
}

/** Whether two secrets are equal, found out in a time that tells nothing of them. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(hashOf(one), hashOf(other));
}
