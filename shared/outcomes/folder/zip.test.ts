import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fingerprintOf, outcomeManifestName, readManifest } from "./manifest.ts";
import { nothingThere, type OutcomePlan, type PlannedFile } from "./plan.ts";
import { zipOf } from "./zip.ts";

const file = (path: string, content: string | Uint8Array): PlannedFile => ({
  path,
  part: "strategy",
  from: ["w"],
  of: ["w/a"],
  content,
  hash: fingerprintOf(path, content),
});
const plan: OutcomePlan = {
  title: "Harbour",
  workshops: [{ id: "w", title: "Workshop" }],
  parts: ["strategy"],
  files: [
    file("strategy/größe.md", "Größe שלום 🚢\n"),
    file("strategy/strategy.docx", new Uint8Array([80, 75, 0, 255])),
    { ...file("0001-old.md", "superseded\n"), amends: true },
  ],
  notes: [],
  problems: [],
  there: nothingThere,
};

describe("the outcome folder as a zip", () => {
  it("holds every file of ours as it is, and a manifest that vouches for them", () => {
    const files = unzipSync(zipOf(plan));
    expect(Object.keys(files).toSorted()).toEqual([
      outcomeManifestName,
      "strategy/größe.md",
      "strategy/strategy.docx",
    ]);
    for (const { path, hash } of readManifest(strFromU8(files[outcomeManifestName] ?? new Uint8Array()))
      .files)
      expect(fingerprintOf(path, files[path] ?? ""), path).toBe(hash);
  });

  it("has the same bytes each time", () => {
    expect(zipOf(plan)).toEqual(zipOf(structuredClone(plan)));
  });
});
