import { openRoom } from "#e2e/app/rooms.ts";
import { readOutline } from "#e2e/app/outline.ts";
import { addByKeys } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";
import { methods } from "#shared/methods/index.ts";

for (const method of methods)
  test(`a facilitator and two participants go through ${method.title} from its first stage to its document @browser`, async ({
    guests,
  }) => {
    const room = await openRoom([], method);
    try {
      const [fay, ...others] = await Promise.all([
        guests.enter(await room.link("facilitator"), "Fay"),
        guests.enter(await room.link("participant"), "Pat"),
        guests.enter(await room.link("participant"), "Quinn"),
      ]);
      const written: string[] = [];
      for (const [place, stage] of method.stages.entries()) {
        await Promise.all(
          [fay, ...others].map(async (page) => expect(page.getByText(stage.prompt).first()).toBeVisible()),
        );
        // What is written privately and what is locked to participants have tests of their own.
        const isOpen = stage.writing !== "private" && stage.locked !== true && stage.allows.length > 0;
        const writer = others[place % others.length];
        if (isOpen && writer) {
          const [lead, other] = [`Fay at ${stage.title}`, `Another at ${stage.title}`];
          await Promise.all([addByKeys(fay, "1", [lead]), addByKeys(writer, "1", [other])]);
          written.push(lead, other);
        }
        const next = fay.getByRole("button", { name: "Next stage" });
        if (place + 1 < method.stages.length) await next.click();
        else await expect(next).toBeDisabled();
      }
      expect(written.length).toBeGreaterThan(2);
      await expect.poll(() => room.texts()).toEqual(written.toSorted());
      // Each of the others wrote at times; what one of them sees is all that there is.
      const [pat = fay] = others;
      await expect(async () => {
        const outline = (await readOutline(pat)).join("\n");
        for (const text of written) expect(outline).toContain(text);
      }).toPass();
      await fay.getByRole("button", { name: "Export", exact: true }).click();
      const dialog = fay.getByRole("dialog", { name: "Export" });
      await dialog.getByRole("tab", { name: "As Markdown" }).click();
      const text = await dialog.getByRole("tabpanel").locator("pre").textContent();
      expect(text).toContain("Outage together");
      expect(written.filter((one) => text?.includes(one) === true).length).toBeGreaterThan(0);
    } finally {
      await room.clear();
    }
  });
