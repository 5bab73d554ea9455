import { randomInt } from "node:crypto";
import { codeLetters, codeLength } from "#shared/access/roomCode.ts";
import type { Role } from "#shared/access/roles.ts";
import { isSame, type Invite, type Tokens } from "./tokens.ts";

interface Given {
  readonly workshop: string;
  readonly code: string;
  readonly token: string;
}

/** What somebody gets for a code: what a join link says too. */
export interface Exchanged {
  readonly workshop: string;
  readonly token: string;
}

/** How many wrong codes are taken within ten minutes, from one address and in all: of 64 million, far too few to guess one. */
const most = { fromOne: 10, inAll: 60 } as const;
const window = 600_000;

/** Counts what went wrong lately. */
class Failures {
  readonly #most: number;
  #since = -Infinity;
  #count = 0;

  constructor(atMost: number) {
    this.#most = atMost;
  }

  isTooMany(now: number): boolean {
    return now - this.#since < window && this.#count >= this.#most;
  }

  add(now: number): void {
    if (now - this.#since >= window) [this.#since, this.#count] = [now, 0];
    this.#count += 1;
  }
}

/**
 * Short codes that are said aloud in a room, each good for an invite's token as long as that invite is.
 *
 * They live in this process alone: a host that starts anew gives new ones.
 */
export class Codes {
  readonly #tokens: Tokens;
  readonly #now: () => number;
  readonly #given = new Map<string, Given>();
  readonly #inAll = new Failures(most.inAll);
  readonly #fromOne = new Map<string, Failures>();

  constructor(tokens: Tokens, now: () => number) {
    this.#tokens = tokens;
    this.#now = now;
  }

  /** Makes a code for a workshop in place of the one it had, with an invite of its own. */
  async make(
    workshop: string,
    given: { readonly role: Role; readonly hours: number },
  ): Promise<{ readonly invite: Invite; readonly code: string }> {
    const { invite, token } = await this.#tokens.invite(workshop, given);
    const code = Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join(
      "",
    );
    this.#given.set(workshop, { workshop, code, token });
    return { invite, code };
  }

  /** What a code is good for; undefined if it is good for nothing. */
  async exchange(code: string, address: string): Promise<Exchanged | "too often" | undefined> {
    const now = this.#now();
    const from = this.#from(address);
    if (this.#inAll.isTooMany(now) || from.isTooMany(now)) return "too often";
    let found: Given | undefined;
    // All are compared, and each in the same time, so that the time it takes tells nothing of any.
    for (const one of this.#given.values()) if (isSame(one.code, code)) found = one;
    const invite = found && (await this.#tokens.check(found.workshop, found.token, ""));
    if (found && typeof invite === "object") return { workshop: found.workshop, token: found.token };
    this.#inAll.add(now);
    from.add(now);
    return undefined;
  }

  #from(address: string): Failures {
    const known = this.#fromOne.get(address);
    if (known) return known;
    // Beyond that many addresses the limit for all of them holds.
    if (this.#fromOne.size >= 1000) this.#fromOne.clear();
    const fresh = new Failures(most.fromOne);
    this.#fromOne.set(address, fresh);
    return fresh;
  }
}
