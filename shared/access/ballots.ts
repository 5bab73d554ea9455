import { type createDecoder, hasContent, readVarString, readVarUint } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from "lib0/encoding";

/*
 * Ballots on the connection of the control document. Participants may not write that document, so a ballot goes to
 * the host as a message of its own, `ballotMessage` first; the host answers with the same number once the ballot is
 * in its journal, or says why it does not count. A ballot always holds all of a person's votes in a round: the last
 * one counts, and sending it again does no harm.
 */

/** The first number of a ballot and of the host's answer. */
export const ballotMessage = 14;

/** What the host makes of a ballot. */
export const ballotAnswers = ["counted", "closed", "over budget", "not allowed", "cannot save"] as const;
export type BallotAnswer = (typeof ballotAnswers)[number];

export interface Ballot {
  readonly round: string;
  /** The client's own count of its ballots, given back with the answer. */
  readonly number: number;
  /** Votes by element. */
  readonly marks: Readonly<Record<string, number>>;
}

const longestId = 64;
const mostMarks = 100;

export function writeBallot({ round, number, marks }: Ballot): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, ballotMessage);
  writeVarString(encoder, round);
  writeVarUint(encoder, number);
  const entries = Object.entries(marks);
  writeVarUint(encoder, entries.length);
  for (const [element, count] of entries) {
    writeVarString(encoder, element);
    writeVarUint(encoder, count);
  }
  return toUint8Array(encoder);
}

type Decoder = ReturnType<typeof createDecoder>;

function readId(decoder: Decoder): string {
  const id = readVarString(decoder);
  if (id === "" || id.length > longestId) throw new Error("An id that is none.");
  return id;
}

/** What follows the number; throws for anything that is no ballot, or longer than one may be. */
export function readBallot(decoder: Decoder): Ballot {
  const round = readId(decoder);
  const number = readVarUint(decoder);
  const marks = new Map<string, number>();
  const count = readVarUint(decoder);
  if (count > mostMarks) throw new Error("More than a ballot holds.");
  for (let at = 0; at < count; at += 1) {
    const element = readId(decoder);
    if (marks.has(element)) throw new Error("An element twice.");
    marks.set(element, readVarUint(decoder));
  }
  return { round, number, marks: Object.fromEntries(marks) };
}

export function writeBallotAnswer(number: number, round: string, answer: BallotAnswer): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, ballotMessage);
  writeVarUint(encoder, number);
  writeVarString(encoder, round);
  writeVarUint(encoder, ballotAnswers.indexOf(answer));
  return toUint8Array(encoder);
}

/** What follows the number; undefined for an answer that only a newer host knows. */
export function readBallotAnswer(
  decoder: Decoder,
): { readonly number: number; readonly round: string; readonly answer: BallotAnswer } | undefined {
  const number = readVarUint(decoder);
  const round = readVarString(decoder);
  const answer = ballotAnswers[readVarUint(decoder)];
  return answer === undefined || hasContent(decoder) ? undefined : { number, round, answer };
}
