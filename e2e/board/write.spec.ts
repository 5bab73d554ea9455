import type { Page } from "@playwright/test";
import { byText, clearBoard, put, roomy } from "#e2e/app/board.ts";
import { lineOf, outlineOf } from "#e2e/app/outline.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";
import { votesOf } from "#e2e/app/votes.ts";

function field(page: Page) {
  return page.getByRole("textbox", { name: /^Text of / });
}

test.describe("writing on the board", { tag: "@browser" }, () => {
  test.use({ size: roomy });

  test.beforeEach(async ({ page }) => {
    await clearBoard(page);
  });

  test("through an input method: nothing is taken for a command before it is decided", async ({ page }) => {
    const devtools = await page.context().newCDPSession(page);
    await page.keyboard.press("1");
    await expect(field(page)).toBeFocused();
    for (const text of ["し", "しょ", "しょうがい"])
      await devtools.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await expect(field(page)).toHaveValue("しょうがい");
    await devtools.send("Input.insertText", { text: "障害" });
    await devtools.send("Input.imeSetComposition", { text: "の", selectionStart: 1, selectionEnd: 1 });
    await devtools.send("Input.insertText", { text: "記録" });
    await page.keyboard.press("Escape");
    expect([...(await byText(page)).keys()]).toEqual(["障害記録"]);
    await page.keyboard.press("Control+z");
    expect([...(await byText(page)).keys()]).toEqual([""]);
  });

  test("emoji, right-to-left and many scripts stay what they are", async ({ page }) => {
    const texts = [
      "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽",
      "تعطل قاعدة البيانات",
      "בסיס הנתונים נפל",
      "データベース障害",
      "e\u0301 ﷽ ‮txt",
    ];
    for (const [index, text] of texts.entries())
      await put(page, [450 + 240 * (index % 4), 350 + 300 * (index > 3 ? 1 : 0)], text);
    expect([...(await byText(page)).keys()]).toEqual(texts);
    await page.keyboard.press("Escape");
    await page.mouse.dblclick(690, 350);
    // The field turns to where its words begin.
    await expect(field(page)).toHaveAttribute("dir", "auto");
    expect(await field(page).evaluate((area) => getComputedStyle(area).direction)).toBe("rtl");
    await page.keyboard.press("Escape");
    await boardOf(page).focus();
    // A letter is taken away as a person sees it.
    await page.mouse.dblclick(450, 350);
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Escape");
    expect([...(await byText(page)).keys()][0]).toBe("👩‍👩‍👧‍👦 🏳️‍🌈 ");
  });

  test("the letters grow smaller as more is written, so that it fits", async ({ page }) => {
    await page.keyboard.press("1");
    const size = async () => Number.parseFloat(await field(page).evaluate((area) => area.style.fontSize));
    await page.keyboard.type("Short");
    await expect(field(page)).toHaveValue("Short");
    const large = await size();
    await page.keyboard.insertText(
      " words, and then a good many more of them until it would not fit any longer at that size",
    );
    const small = await size();
    expect(small).toBeLessThan(large);
    const fits = await field(page).evaluate((area) => area.scrollHeight <= area.clientHeight + 2);
    expect(fits).toBe(true);
  });

  test("Enter is a new line, Ctrl+Enter the next sticky, Escape and a click elsewhere end it", async ({
    page,
  }) => {
    await page.keyboard.press("1");
    await page.keyboard.type("two");
    await page.keyboard.press("Enter");
    await page.keyboard.type("lines");
    await page.keyboard.press("Control+Enter");
    await expect(field(page)).toHaveValue("");
    await page.keyboard.type("next");
    await page.keyboard.press("Escape");
    await expect(field(page)).toBeHidden();
    await expect(boardOf(page)).toBeFocused();
    await page.keyboard.press("F2");
    await page.keyboard.press("End");
    await page.keyboard.type(" one");
    await page.mouse.click(1300, 1000);
    await expect(field(page)).toBeHidden();
    expect([...(await byText(page)).keys()]).toEqual(["two\nlines", "next one"]);
    // All that was written in one go is one step.
    await page.keyboard.press("Control+z");
    expect([...(await byText(page)).keys()]).toEqual(["two\nlines", "next"]);
  });

  test("a panel that comes late takes nobody away from what they do by then", async ({ page }) => {
    /** Holds back the file of a panel until it is let come. */
    const holdBack = async (panel: string) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      await page.route(new RegExp(String.raw`/${panel}-[^/]+\.js$`, "u"), async (route) => {
        await promise;
        await route.continue();
      });
      return resolve;
    };
    const letOutlineCome = await holdBack("Outline");
    const letVotesCome = await holdBack("Votes");
    await page.keyboard.press("Alt+o");
    await page.keyboard.press("1");
    await page.keyboard.type("before");
    letOutlineCome();
    await expect(lineOf(page, "before")).toBeVisible();
    await page.keyboard.type(" and after");
    await expect(field(page)).toHaveValue("before and after");
    await page.keyboard.press("Escape");
    await lineOf(page, "before and after").click();
    await page.keyboard.press("Alt+v");
    await expect(lineOf(page, "before and after")).toBeVisible();
    await expect(lineOf(page, "before and after")).toBeFocused();
    letVotesCome();
    await expect(votesOf(page)).toBeFocused();
  });

  test("a press in the field places the caret, a double press marks a word, and both go on writing", async ({
    page,
  }) => {
    await put(page, [600, 500], "Backups fail");
    await page.keyboard.press("Enter");
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("End");
    const box = await field(page).boundingBox();
    if (!box) throw new Error("The field has no place");
    await page.mouse.click(box.x + 2, box.y + box.height / 2);
    await page.keyboard.type("The ");
    await expect(field(page)).toHaveValue("The Backups fail");
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.type("x");
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue(/^(?:x Backups fail|The x ?fail|The Backups ?x)$/);
  });

  test("buttons stay as they are while one writes, and a press of one ends the text and does what it says", async ({
    page,
  }) => {
    await page.keyboard.press("1");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("Written to the end");
    const outline = page.getByRole("button", { name: "Outline", exact: true });
    await expect(outline).not.toHaveAttribute("aria-disabled", "true");
    await outline.click();
    await expect(lineOf(page, "Written to the end")).toBeVisible();
    await expect(field(page)).toBeHidden();
    expect([...(await byText(page)).keys()]).toEqual(["Written to the end"]);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect(lineOf(page, "Written to the end")).toBeHidden();
    await boardOf(page).focus();
    await page.keyboard.press("Enter");
    await expect(field(page)).toBeFocused();
    // As a screen reader presses it: the keyboard stays where it is.
    await outline.dispatchEvent("click");
    await expect(outlineOf(page)).toBeHidden();
    await expect(field(page)).toBeHidden();
  });

  test("keys of the board are letters while one writes", async ({ page }) => {
    await page.keyboard.press("1");
    await page.keyboard.type("n c v h s t r f p ? + - [ ] 123");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Shift+Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    expect([...(await byText(page)).keys()]).toEqual(["n c v h s t r f p ? + - [ ] 12"]);
  });
});
