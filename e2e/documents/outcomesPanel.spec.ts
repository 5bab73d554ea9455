import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { boardOf, openSample } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

test(
  "documents stand beside the board as it changes, their lines lead to stickies, and stickies to their lines",
  { tag: "@browser" },
  async ({ page }) => {
    await openSample(page);
    await boardOf(page).press("Alt+Shift+d");
    const panel = page.getByRole("region", { name: "Outcomes" });
    await expect(panel.getByRole("heading", { name: /^Post-mortem: GitLab/ })).toBeVisible();

    // From a line to its sticky.
    const status = panel.getByRole("listitem").filter({ hasText: "Status: Reviewed" });
    await status.click();
    await expect(status).toHaveAttribute("data-marked", "");
    const details = page.getByRole("region", { name: "Summary" });
    await details.getByRole("combobox", { name: "Status" }).selectOption("Final");
    await expect(panel.getByRole("listitem").filter({ hasText: "Status: Final" })).toBeVisible();

    // From a sticky to its lines.
    await openOutline(page);
    await lineOf(page, "Archive WAL to object storage; point-in-time recovery").click();
    await expect(panel.locator("[data-marked]").filter({ hasText: "Archive WAL" }).first()).toBeInViewport();

    // Every other document is there too, those that are no Markdown as they are.
    await panel.getByRole("combobox", { name: "Document" }).selectOption({ label: "strategy.html" });
    await expect(panel.locator("pre")).toContainText("<!doctype html>");
  },
);
