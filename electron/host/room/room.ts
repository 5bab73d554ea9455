import type * as Y from "yjs";
import { closeCode, writeTrouble, type Refusal } from "#shared/access/hostMessages.ts";
import { examine } from "#electron/host/access/admission.ts";
import { Answers } from "./answers.ts";
import { CannotSave, type DocumentRecord } from "#electron/host/journal/journal.ts";
import type { Limits } from "#electron/host/access/limits.ts";
import type { Metrics } from "#electron/host/metrics.ts";
import type { Outbox } from "./outbox.ts";
import { type Brought, Gathered } from "./gathered.ts";
import { Owners } from "#electron/host/access/owners.ts";
import { Pace } from "./pace.ts";
import { parcelOf } from "./parcel.ts";
import { Presence } from "./presence.ts";
import { Saving } from "./saving.ts";
import { type Member, type Seat, Seats } from "./seats.ts";
import { Telling } from "./telling.ts";
import { applyTogether, editsOf, onlyAuthorOf } from "./turn.ts";

export interface RoomSettings {
  readonly doc: Y.Doc;
  readonly record: DocumentRecord;
  /** The bytes of the document, roughly. */
  readonly size: number;
  readonly limits: Limits;
  readonly outbox: Outbox;
  readonly metrics: Metrics;
  readonly tell: (line: string) => void;
  readonly elapsed: () => number;
  /** The document can no longer be trusted: the room has closed its connections and wants to be opened anew. */
  readonly onBroken: () => void;
  /** Nobody is here any more, and everything is saved. */
  readonly onIdle: () => void;
}

/**
 * How long what people show of themselves may wait for a change to go out with, in milliseconds: half a frame. A
 * room full of hands that move would otherwise make several times as many turns, each sent to everybody.
 */
const shownWithin = 8;

const cannotSaveWords = "The host cannot save at the moment. Your changes stay on your device until it can.";

/**
 * One document and those who have it open.
 *
 * What comes in during one turn of the event loop is applied together, stored, and only then shown to others and
 * told as saved. While that is under way the next turn gathers. So between two turns the document is exactly what
 * the journal holds, and an answer made there shows nothing that could still be lost.
 */
export class Room {
  readonly #settings: RoomSettings;
  readonly #seats: Seats;
  readonly #saving: Saving;
  readonly #presence: Presence;
  readonly #answers: Answers;
  readonly #telling: Telling;
  readonly #owners = new Owners();
  #gathered = new Gathered();
  #bringing: readonly Brought[] = [];
  /** Whether somebody who lacks something has room for more of it. */
  #isSomebodyFree = false;
  #size: number;
  #turning: Promise<void> | undefined;
  #isClosing = false;
  #isBroken = false;
  readonly #showing = new Pace(shownWithin, () => this.#turnSoon());

  constructor(settings: RoomSettings) {
    const { doc, record, limits, outbox, metrics, tell, elapsed } = settings;
    this.#settings = settings;
    this.#size = settings.size;
    this.#seats = new Seats(doc, { pause: limits.asking, now: elapsed });
    this.#presence = new Presence(elapsed);
    const answers = (this.#answers = new Answers(doc, outbox));
    this.#telling = new Telling({
      doc,
      answers,
      outbox,
      presence: this.#presence,
      onFree: (seat) => this.#free(seat),
    });
    this.#saving = new Saving({
      doc,
      record,
      metrics,
      tell,
      onTrouble: (trouble) => this.#tellAll(writeTrouble(trouble ? "cannot save" : "none")),
      onHeld: () => this.#sendAway(closeCode.cannotSave, cannotSaveWords),
    });
  }

  /** Whether nobody is here and nothing is under way. */
  get isIdle(): boolean {
    return this.#seats.isEmpty && this.#turning === undefined && !this.#saving.isHolding;
  }

  /** Whether the journal is behind what people did. */
  get isTroubled(): boolean {
    return this.#saving.isTroubled;
  }

  /** What a member shows of themselves, as JSON. */
  presenceOf(member: Member): string | undefined {
    const client = this.#owners.of(member);
    return client === undefined ? undefined : this.#presence.stateOf(client);
  }

  /** The member who shows a client id. */
  holderOf(client: number): Member | undefined {
    return this.#owners.holderOf(client);
  }

  join(member: Member): void {
    if (this.isTroubled || this.#isClosing) {
      member.close(closeCode.cannotSave, cannotSaveWords);
      return;
    }
    this.#seats.add(member);
    this.who(member);
  }

  leave(member: Member): void {
    const seat = this.#seats.of(member);
    if (seat === undefined) return;
    this.#seats.remove(member);
    this.#gathered.leave(seat);
    const client = this.#owners.of(member);
    if (client !== undefined) this.#presence.leave(client);
    this.#owners.leave(member);
    this.resync();
    this.#showing.hurry();
  }

  /** A client wants what it does not have. */
  ask(member: Member, has: Uint8Array): void {
    const seat = this.#seats.of(member);
    if (seat === undefined) return;
    this.#gathered.asks.set(seat, has);
    this.#turnSoon();
  }

  /** What waited for a client to read has gone out. */
  free(member: Member): void {
    const seat = this.#seats.of(member);
    if (seat) this.#free(seat);
  }

  /** A client brings a change, or the answer to what it was asked. */
  offer(
    member: Member,
    { is, update }: { readonly is: "answer" | "update"; readonly update: Uint8Array },
  ): "taken" | "in vain" | "no update" {
    const seat = this.#seats.of(member);
    if (seat === undefined) return "in vain";
    if (is === "answer") seat.isAsked = false;
    else seat.updates += 1;
    const verdict = examine(update, {
      doc: this.#settings.doc,
      ahead: this.#gathered.ahead,
      mayBring: (client) => member.mayBringAll || this.#owners.mayBring(client, member),
    });
    switch (verdict.is) {
      case "malformed":
        return "no update";
      case "forged":
        this.#refuse(seat, "forged");
        // Perhaps it is the same person, back before the old connection was found dead.
        this.#owners.holderOf(verdict.client)?.prove();
        return "in vain";
      case "gap":
        seat.isBehind = true;
        if (member.whyNot() === undefined) this.#seats.askAgain(seat);
        return "in vain";
      case "nothing":
        break;
      case "news": {
        const refusal = member.whyNot() ?? this.#tooMuch(update);
        if (refusal !== undefined) {
          this.#refuse(seat, refusal);
          return "in vain";
        }
        this.#gathered.offer(seat, update, verdict.reach);
      }
    }
    if (is === "answer") seat.isBehind = false;
    this.#gathered.heard.add(seat);
    this.#turnSoon();
    return verdict.is === "news" ? "taken" : "in vain";
  }

  /** Takes in what was made elsewhere, such as in a file; settles when it is stored. */
  bring(update: Uint8Array): Promise<void> {
    return new Promise((done, fail) => {
      this.#gathered.offers.push({ seat: undefined, update });
      this.#gathered.brought.push({ done, fail });
      this.#turnSoon();
    });
  }

  /** Changes the document in the host's own name; settles when it is stored. */
  edit(edit: (doc: Y.Doc) => void): Promise<void> {
    return new Promise((done, fail) => {
      if (this.#isClosing) {
        fail(new CannotSave(cannotSaveWords));
        return;
      }
      this.#gathered.edits.push(edit);
      this.#gathered.brought.push({ done, fail });
      this.#turnSoon();
    });
  }

  /** A client shows itself; throws if the bytes say nothing. */
  show(member: Member, update: Uint8Array): void {
    const foreign = this.#presence.take(update, {
      isOwn: (client) => this.#owners.claim(client, member),
      isKnown: (client) => this.#owners.isKnown(client, member),
      role: member.role,
    });
    for (const client of foreign) {
      const holder = this.#owners.holderOf(client);
      // Windows of one browser tell each other, and pass on what they hear.
      if (holder === undefined || holder.person === member.person) continue;
      holder.prove();
      this.#settings.metrics.add("refused_changes");
      this.#settings.tell(`${member.label}: refused presence in the name of somebody else.`);
    }
    if (this.#presence.hasChanges) this.#showing.begin();
  }

  /** Tells a member who is here. */
  who(member: Member): void {
    const seat = this.#seats.of(member);
    if (seat) this.#telling.who(seat);
  }

  /** Another host has stored an update. */
  hear(update: Uint8Array): void {
    this.#gathered.others.push(update);
    this.#turnSoon();
  }

  /** Another host shows who is with it, or wants to know who is here. */
  hearPresence(update: Uint8Array | undefined): void {
    if (update === undefined) {
      const here = this.#presence.whole({ withOtherHosts: false });
      if (here !== undefined) this.#settings.record.show?.(here);
      return;
    }
    this.#presence.takeFromHost(update);
    if (this.#presence.hasChanges) this.#showing.begin();
  }

  /** Asks those whose changes were refused, as they may be welcome now. */
  resync(): void {
    this.#seats.resync();
  }

  /** Stores what is under way and a snapshot. Nobody is let in any more. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#seats.stop();
    this.#showing.stop();
    this.#saving.hurry();
    while (this.#turning !== undefined) await this.#turning;
    for (const { fail } of this.#gathered.brought) fail(new CannotSave(cannotSaveWords));
    await this.#saving.finish({ isSound: !this.#isBroken });
    this.#settings.doc.destroy();
  }

  #free(seat: Seat): void {
    if (seat.place === undefined && !seat.missesOthers && seat.savedUnheard === undefined) return;
    this.#isSomebodyFree = true;
    this.#turnSoon();
  }

  #refuse(seat: Seat, refusal: Refusal): void {
    this.#seats.refuse(seat, refusal);
    this.#settings.metrics.add("refused_changes");
    this.#settings.tell(`${seat.member.label}: refused a change (${refusal}).`);
  }

  #tooMuch(update: Uint8Array): Refusal | undefined {
    const { limits } = this.#settings;
    const more = this.#gathered.bytes + update.length;
    if (more > limits.waiting) return "too much";
    if (this.#size + more <= limits.document) return undefined;
    // Updates add up to more than the document that they make.
    this.#size = this.#answers.size;
    return this.#size + more > limits.document ? "too much" : undefined;
  }

  #turnSoon(): void {
    // What comes too late has not been acknowledged: those who brought it bring it again.
    if (!this.#isClosing) this.#turning ??= this.#turns();
  }

  async #turns(): Promise<void> {
    // What else the event loop has for us now goes into the same turn.
    await new Promise<void>((done) => {
      setImmediate(() => done());
    });
    try {
      while (this.#hasWork() && !this.#isBroken) await this.#turn();
    } finally {
      this.#turning = undefined;
      if (this.isIdle && !this.#isClosing) this.#settings.onIdle();
    }
  }

  #hasWork(): boolean {
    const hasSomethingToShow = this.#showing.isDue && this.#presence.hasChanges;
    return !this.#gathered.isEmpty || this.#isSomebodyFree || hasSomethingToShow;
  }

  async #turn(): Promise<void> {
    const turn = this.#gathered;
    // Before it is saved, since more may come on the same connections meanwhile.
    const told = new Map<Seat, number>();
    for (const seat of turn.heard) if (!seat.isBehind) told.set(seat, seat.updates);
    this.#forget();
    const { doc } = this.#settings;
    let foreign: Uint8Array | undefined;
    let own: Uint8Array | undefined;
    try {
      foreign = applyTogether(doc, turn.others);
      own = applyTogether(
        doc,
        turn.offers.map(({ update }) => update),
        editsOf(turn, doc),
      );
    } catch (fault) {
      this.#bringing = turn.brought;
      this.#break(fault);
      return;
    }
    if (own !== undefined || foreign !== undefined) this.#answers.forget();
    this.#size += own?.length ?? 0;
    this.#bringing = turn.brought;
    if (own !== undefined && !(await this.#saving.save(own))) return;
    // What other hosts stored meanwhile is not in the document yet, and a snapshot has to have it.
    if (own !== undefined) this.#saving.stored(own, { isWhole: this.#gathered.others.length === 0 });
    for (const { done } of turn.brought) done();
    this.#pass({ own, foreign, turn, told });
  }

  #forget(): void {
    this.#gathered = new Gathered();
    this.#isSomebodyFree = false;
  }

  /** Shows everybody what the turn brought, and answers those who asked. */
  #pass({ own, foreign, turn, told }: Passed): void {
    const { forAll: presence, forHosts } = this.#presence.takeChanges();
    this.#showing.end();
    if (forHosts !== undefined) this.#settings.record.show?.(forHosts);
    const author = turn.edits.length > 0 ? undefined : onlyAuthorOf(turn.offers);
    this.#telling.tell(this.#seats.all(), { own, foreign, author, presence, asks: turn.asks, saved: told });
    if (own !== undefined || foreign !== undefined) this.resync();
  }

  #tellAll(message: Uint8Array): void {
    const parcel = parcelOf(message);
    for (const { member } of this.#seats.all()) if (member.knowsHost) member.send(parcel);
  }

  /** What was not stored stays with those who did it: they come back with it. */
  #sendAway(code: number, words: string): void {
    for (const { fail } of [...this.#bringing, ...this.#gathered.brought]) fail(new CannotSave(words));
    this.#forget();
    for (const { member } of this.#seats.all()) member.close(code, words);
  }

  #break(fault: unknown): void {
    this.#isBroken = true;
    this.#isClosing = true;
    this.#settings.tell(
      `A document broke while a change was taken over, and is read again from the journal: ${String(fault)}`,
    );
    this.#sendAway(closeCode.hostFault, "The host has to read the workshop again.");
    this.#settings.onBroken();
  }
}

interface Passed {
  readonly own: Uint8Array | undefined;
  readonly foreign: Uint8Array | undefined;
  readonly turn: Gathered;
  /** What those are told as saved who wait to hear it. */
  readonly told: ReadonlyMap<Seat, number>;
}
