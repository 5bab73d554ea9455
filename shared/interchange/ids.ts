import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { idOfBytes, isId } from "#shared/board/ids.ts";

/**
 * Gives each id of another program one of ours: the same file always gets the same ids, and what was an id of ours
 * stays it.
 */
export function idsFor(): (foreign: string) => string {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (foreign) => {
    const known = given.get(foreign);
    if (known !== undefined) return known;
    let id = isId(foreign) ? foreign : idOfBytes(sha256(utf8ToBytes(foreign)));
    for (let again = 1; taken.has(id); again += 1) id = idOfBytes(sha256(utf8ToBytes(`${foreign} ${again}`)));
    taken.add(id);
    given.set(foreign, id);
    return id;
  };
}
