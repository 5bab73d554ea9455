import { expect, it } from "vitest";
import { lossInWords, lossTally } from "./losses.ts";

it("tells of losses in words, what is gone before what comes back", () => {
  const losses = lossTally();
  losses.hide("details", 2);
  losses.add("images");
  losses.add("damaged", 2);
  losses.add("images", 2);
  losses.add("fills", 0);
  expect(losses.all().map((loss) => [lossInWords(loss), loss.comesBack])).toEqual([
    ["2 things are damaged and left out", false],
    ["3 pictures are left out", false],
    ["The details of 2 stickies: times, owners, evidence …", true],
  ]);
});
