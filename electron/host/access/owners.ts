import type { Member } from "#electron/host/room/seats.ts";

interface Owner {
  readonly person: string;
  /** Undefined once the person has left. */
  readonly member: Member | undefined;
}

/**
 * Whose each client id of a document is: the person's who showed it first, one for each connection. Without it,
 * anyone could write in the name of anyone, or use up the place in which somebody else is just writing.
 */
export class Owners {
  readonly #owners = new Map<number, Owner>();
  readonly #clients = new Map<Member, number>();

  /** Makes a client id this member's, unless they have one or it is another person's. */
  claim(client: number, member: Member): boolean {
    const own = this.#clients.get(member);
    if (own !== undefined) return own === client;
    if (!this.mayBring(client, member)) return false;
    const before = this.#owners.get(client)?.member;
    if (before !== undefined) this.#clients.delete(before);
    this.#owners.set(client, { person: member.person, member });
    this.#clients.set(member, client);
    return true;
  }

  /** Whether a client id is nobody's or this person's. */
  mayBring(client: number, member: Member): boolean {
    const owner = this.#owners.get(client);
    return owner === undefined || owner.person === member.person;
  }

  /** Whether this person has shown the client id before. */
  isKnown(client: number, member: Member): boolean {
    return this.#owners.get(client)?.person === member.person;
  }

  /** The one who has a client id and is connected. */
  holderOf(client: number): Member | undefined {
    return this.#owners.get(client)?.member;
  }

  /** The client id that this member shows. */
  of(member: Member): number | undefined {
    return this.#clients.get(member);
  }

  /** A person who is known again keeps the client id; any other one is free. */
  leave(member: Member): void {
    const client = this.#clients.get(member);
    if (client === undefined) return;
    this.#clients.delete(member);
    if (member.isKnownAgain) this.#owners.set(client, { person: member.person, member: undefined });
    else this.#owners.delete(client);
  }
}
