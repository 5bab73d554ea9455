import { expect, test } from "vitest";
import type { Element, Workshop } from "#shared/board/board.ts";
import { c4Sketch } from "#shared/methods/c4-sketch/method.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { originText } from "#shared/methods/takeOver.ts";
import { sticky } from "#shared/outcomes/board.test-support.ts";
import { originField } from "#shared/outcomes/facts.ts";
import { planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { contributionsWithPictures } from "./outcomePictures.ts";

test("each board has a picture, and each level of a model one of its own, with title and key", async () => {
  const samples = await Promise.all([c4Sketch.sample(), postMortem.sample()]);
  const { pictures = [] } = await contributionsWithPictures(samples);
  expect(pictures.map(({ workshop, title, shows }) => [workshop, title, shows?.from])).toEqual([
    [samples[1]?.control.id, samples[1]?.control.title, undefined],
    ["c4sktc2509", "Harbour platform", undefined],
    ["c4sktc2509", "Level 1: system context · System context diagram for Harbour platform", "outside"],
    ["c4sktc2509", "Container diagram for Harbour platform", "inside"],
    ["c4sktc2509", "Component diagram for Provisioning service", "inside"],
    ["c4sktc2509", "Component diagram for Portal", "inside"],
  ]);
  const words = (pictures[3]?.svg() ?? "").replaceAll(/<[^>]*>/gu, " ").replaceAll(/\s+/gu, " ");
  // A card's name, what it is made of and what it does; the frame's title; the key.
  for (const said of [
    "Container diagram for Harbour platform",
    "Portal",
    "[Container: TypeScript, React, web",
    "Where a developer chooses a",
    "Lists templates from [HTTPS]",
  ])
    expect(words).toContain(said);
  expect(words.trim()).toMatch(/Container$|Container /u);
});

test("what was taken over is marked where its origin is at hand and says something else by now", async () => {
  const [origin, taking] = await Promise.all([postMortem.sample(), c4Sketch.sample()]);
  const [fact, same] = postMortem.outcomes(origin);
  if (!fact || !same) throw new Error("The sample has no facts");
  const taken = sticky("taken00001", "idea", "Taken over", {
    fields: { [originField]: fact.id, [originText]: "As it was said then" },
  });
  const unchanged = sticky("taken00002", "idea", "As it is", {
    fields: { [originField]: same.id, [originText]: same.text },
  });
  const workshop = { ...taking, elements: [...taking.elements, taken, unchanged] };
  const marks = async (...workshops: readonly Workshop[]) => {
    const { pictures = [] } = await contributionsWithPictures(workshops);
    const whole = pictures.find((one) => one.workshop === workshop.control.id && !one.shows);
    return whole?.svg().match(/A7 7 0 1 1/gu) ?? [];
  };
  expect(await marks(workshop, origin)).toHaveLength(1);
  expect(await marks(workshop)).toHaveLength(0);
});

test("images are in the pictures where their bytes are at hand", async () => {
  const sample = await postMortem.sample();
  const image: Element = {
    type: "image",
    id: "mage000001",
    image: "pict000001",
    text: "A chart",
    box: [0, 0, 10, 10, 0],
    locked: false,
    cluster: undefined,
    made: { by: "someone", at: "2026-01-05T10:00:00Z" },
    order: 1,
  };
  const workshop = { ...sample, elements: [...sample.elements, image] };
  const asked: string[] = [];
  const given = await contributionsWithPictures([workshop], undefined, (of, id) => {
    asked.push(`${of}/${id}`);
    return { mime: "image/png", bytes: new Uint8Array([1, 2, 3]) };
  });
  const { files } = await planOutcomes(given, { title: "T", only: ["pictures"] });
  expect(files).toHaveLength(1);
  expect(files[0]?.content).toContain("data:image/png;base64,AQID");
  expect(asked).toEqual([`${sample.control.id}/pict000001`]);
});
