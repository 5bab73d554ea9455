import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { folderParts } from "#shared/outcomes/folder/parts.ts";
import { programme, textsOf, workshops } from "./fixture.test-support.ts";

const exporters = folderParts.map(({ exporter }) => exporter);

test("no two exporters have one id or title", () => {
  for (const names of [exporters.map(({ id }) => id), exporters.map(({ title }) => sayDocument(title))])
    expect(new Set(names).size).toBe(names.length);
});

describe.each(exporters)("$id", (exporter) => {
  test("writes with no options given, and nothing where it has nothing it needs", () => {
    expect(v.safeParse(exporter.options, {}).success).toBe(true);
    expect(exporter.write(programme).files.length).toBeGreaterThan(0);
    expect(exporter.write({ ...programme, outcomes: [] }).files).toEqual([]);
    const needed = programme.outcomes.filter(({ is }) => exporter.needs.includes(is));
    expect(exporter.write({ ...programme, outcomes: needed }).files.length).toBeGreaterThan(0);
  });

  test("names its files so that every system takes them, and says what each is made of", () => {
    const { files } = exporter.write(programme);
    const known = new Set(programme.outcomes.map(({ id }) => id));
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length);
    for (const { path, of } of files) {
      expect(path).toMatch(/^(?:[0-9a-z][0-9a-z-]*\/)*[0-9a-z][0-9a-z.-]*\.[a-z0-9]+$/u);
      expect(of.length).toBeGreaterThan(0);
      expect(of.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  test("writes the same bytes in whatever order the workshops come", () => {
    const plain = textsOf(exporter.write(programme).files);
    fc.assert(
      fc.property(fc.shuffledSubarray([...workshops], { minLength: workshops.length }), (shuffled) => {
        const outcomes = shuffled.flatMap(({ id }) =>
          programme.outcomes.filter(({ source }) => source.workshop === id),
        );
        expect(textsOf(exporter.write({ ...programme, workshops: shuffled, outcomes }).files)).toEqual(plain);
      }),
      { numRuns: 10 },
    );
  });
});
