import type { IncomingMessage } from "node:http";
import * as v from "valibot";

/** What was sent cannot be taken; the words are for whoever sent it. */
export class BadRequest extends Error {
  override readonly name = "BadRequest";
}

/** All that a request brings; throws `BadRequest` beyond `most` bytes. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    if (!Buffer.isBuffer(piece)) continue;
    length += piece.length;
    if (length > most) throw new BadRequest("This is too large.");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** What a request brings as JSON, if it is in form; undefined otherwise. */
export async function jsonOf<Form extends v.GenericSchema>(
  request: IncomingMessage,
  form: Form,
): Promise<v.InferOutput<Form> | undefined> {
  try {
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), form), String(await bodyOf(request, 10_000)));
    return read.success ? read.output : undefined;
  } catch (fault) {
    if (fault instanceof BadRequest) return undefined;
    throw fault;
  }
}
