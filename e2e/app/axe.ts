import { expect, type Page } from "@playwright/test";
import axe from "axe-core";
import * as v from "valibot";

const Violations = v.array(
  v.object({
    id: v.string(),
    impact: v.nullable(v.string()),
    nodes: v.array(v.object({ html: v.string(), failureSummary: v.optional(v.string()) })),
  }),
);

/** Asks the page itself, in one go: a page of its own for each answer takes ten times as long. */
const ask = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => ({
    id,
    impact,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  })),
)`;

/** Nothing that keeps people out on what is shown now. */
export async function expectNothingSerious(page: Page, where: string): Promise<void> {
  // Colours are judged when nothing moves any more.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const serious = v
    .parse(Violations, await page.evaluate(ask))
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("\n")}`,
    );
  expect(serious, where).toEqual([]);
}
