import { strToU8, zipSync, type Zippable } from "fflate";
import { manifestText, outcomeManifestName } from "./manifest.ts";
import { entryOf, type OutcomePlan } from "./plan.ts";

// The earliest that a zip can say; in local time, as it is told there.
const epoch = new Date(1980, 0, 1);

/**
 * The outcome folder as a zip, with its manifest, for where no folder can be written. The same plan gives the same bytes.
 * Made for a folder with nothing in it: proposals for files of others are left out.
 */
export function zipOf({ title, workshops, files }: OutcomePlan): Uint8Array<ArrayBuffer> {
  const own = files.filter(({ amends }) => !amends);
  const manifest = manifestText({
    version: 1,
    title,
    workshops: [...workshops],
    files: own.map(entryOf),
  });
  const entries: Zippable = { [outcomeManifestName]: strToU8(manifest) };
  for (const { path, content } of own)
    entries[path] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(entries, { level: 6, mtime: epoch });
}
