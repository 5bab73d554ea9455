import type { Page } from "@playwright/test";

/**
 * From now on a press of the mouse or of a key waits until the page has drawn what was done before it, as a person
 * presses what is on the screen. Without it a press can come between a change and its picture, and hit what is gone.
 */
export function giveHands(page: Page): void {
  const { mouse, keyboard } = page;
  mouse.down = afterDrawing(page, mouse.down.bind(mouse));
  mouse.click = afterDrawing(page, mouse.click.bind(mouse));
  mouse.dblclick = afterDrawing(page, mouse.dblclick.bind(mouse));
  keyboard.press = afterDrawing(page, keyboard.press.bind(keyboard));
  keyboard.type = afterDrawing(page, keyboard.type.bind(keyboard));
  keyboard.insertText = afterDrawing(page, keyboard.insertText.bind(keyboard));
}

function afterDrawing<Given extends readonly unknown[]>(
  page: Page,
  act: (...given: Given) => Promise<void>,
): (...given: Given) => Promise<void> {
  return async (...given) => {
    await drawn(page);
    await act(...given);
  };
}

/** Two frames: what is done in the first is in the picture with the second. A page that is on its way elsewhere has none. */
async function drawn(page: Page): Promise<void> {
  const twoFrames = () =>
    new Promise<void>((done) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          done();
        });
      });
    });
  await page.evaluate(twoFrames).catch(() => undefined);
}
