/** How much the host takes, so that nobody can use it up for all. */
export interface Limits {
  /** Bytes of one message; also the most that a single change or picture may have. */
  readonly message: number;
  /** Bytes of one document. */
  readonly document: number;
  /** Bytes that may wait for a client that does not read. */
  readonly unread: number;
  /** Bytes of documents in all that are on their way to people who lack them, but for a few of each connection's. */
  readonly pieces: number;
  /** Bytes of changes that may wait for a journal that is slow. */
  readonly waiting: number;
  /** Connections from one address; each person has two, and a whole room may share one address. */
  readonly connections: number;
  /** New connections a second from one address; five seconds' worth may come at once. */
  readonly joins: number;
  /** Messages a second on one connection; five seconds' worth may come at once. */
  readonly messages: number;
  /** Milliseconds in which a connection has to answer that may be dead, or is to be closed. */
  readonly proof: number;
  /** Milliseconds until somebody is asked once more for what was not taken. */
  readonly asking: number;
}

const megabyte = 1_000_000;

export const usualLimits: Limits = {
  message: 24 * megabyte,
  document: 64 * megabyte,
  unread: 2 * megabyte,
  pieces: 32 * megabyte,
  waiting: 16 * megabyte,
  connections: 1000,
  joins: 200,
  messages: 1000,
  proof: 3000,
  asking: 1000,
};

/** Lets through so many a second, after a start of five seconds' worth. `now` is in milliseconds. */
export class Allowance {
  readonly #perSecond: number;
  #left: number;
  #at: number;

  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond;
    this.#left = 5 * perSecond;
    this.#at = now;
  }

  /** Whether this one still goes. */
  spend(now: number, cost = 1): boolean {
    const earned = ((now - this.#at) / 1000) * this.#perSecond;
    this.#left = Math.min(5 * this.#perSecond, this.#left + earned);
    this.#at = now;
    if (this.#left < cost) return false;
    this.#left -= cost;
    return true;
  }

  /** Whether it is as if it had never been used. */
  isFull(now: number): boolean {
    return this.#left + ((now - this.#at) / 1000) * this.#perSecond >= 5 * this.#perSecond;
  }
}

interface Visitor {
  connections: number;
  readonly joins: Allowance;
}

/** Counts the connections of each address. */
export class Visitors {
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #visitors = new Map<string, Visitor>();

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Lets an address in and gives what says that it left; undefined if it has too many connections or comes too often. */
  enter(address: string): (() => void) | undefined {
    const now = this.#now();
    let visitor = this.#visitors.get(address);
    if (visitor === undefined) {
      this.#forget(now);
      visitor = { connections: 0, joins: new Allowance(this.#limits.joins, now) };
      this.#visitors.set(address, visitor);
    }
    if (!visitor.joins.spend(now) || visitor.connections >= this.#limits.connections) return undefined;
    visitor.connections += 1;
    const { joins } = visitor;
    const entered = visitor;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      entered.connections -= 1;
      if (entered.connections === 0 && joins.isFull(this.#now())) this.#visitors.delete(address);
    };
  }

  #forget(now: number): void {
    if (this.#visitors.size < 10_000) return;
    for (const [address, { connections, joins }] of this.#visitors)
      if (connections === 0 && joins.isFull(now)) this.#visitors.delete(address);
  }
}
