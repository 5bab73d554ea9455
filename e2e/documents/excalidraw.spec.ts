import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import * as fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "#e2e/app/test.ts";
import type { Workshop } from "#shared/board/board.ts";
import { testMethod, workshops } from "#shared/interchange/boards.test-support.ts";
import { writeExcalidraw } from "#shared/interchange/excalidraw/write.ts";
import type { Method } from "#shared/methods/method.ts";
import { methods } from "#shared/methods/index.ts";

/** Answered from the package's own folder; nothing is asked of any network. */
const site = "https://excalidraw.test/";
const excalidraw = fileURLToPath(new URL("dist/", import.meta.resolve("@excalidraw/excalidraw")));
const react = fileURLToPath(new URL("cjs/", import.meta.resolve("react")));
const reactDom = fileURLToPath(new URL("cjs/", import.meta.resolve("react-dom")));

/** What the script below leaves in the page. */
declare const ExcalidrawLib: {
  readonly restoreElements: (elements: unknown, local: null) => unknown;
};

/** A page that has Excalidraw's published program, whose `restoreElements` reads what it opens. */
async function openExcalidraw(page: Page): Promise<void> {
  await page.route(`${site}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill(
      pathname === "/"
        ? { contentType: "text/html", body: "<!doctype html>" }
        : { path: join(excalidraw, pathname) },
    );
  });
  await page.goto(site);
  await page.addScriptTag({ content: `EXCALIDRAW_ASSET_PATH = "${site}"; process = { env: {} };` });
  await addModule(page, "React", join(react, "react.production.js"));
  await addModule(page, "ReactJSXRuntime", join(react, "react-jsx-runtime.production.js"));
  await addModule(page, "ReactDOM", join(reactDom, "react-dom.production.js"));
  await page.addScriptTag({ path: join(excalidraw, "excalidraw-with-preact.production.min.js") });
}

/** Gives the page a module of Node's that needs nothing but React, under a global name. */
async function addModule(page: Page, name: string, path: string): Promise<void> {
  const text = await readFile(path, "utf8");
  await page.addScriptTag({
    content: `${name} = ((exports, require) => { ${text}; return exports; })({}, () => React);`,
  });
}

const Elements = v.array(v.record(v.string(), v.unknown()));
const Drawing = v.object({ elements: Elements });

/** What our drawing of a board says of its elements, and what Excalidraw makes of them. */
async function bothOf(page: Page, workshop: Workshop, method: Method) {
  const parsed: unknown = JSON.parse(writeExcalidraw(workshop, method).text);
  const { elements } = v.parse(Drawing, parsed);
  const restored: unknown = await page.evaluate(
    (given) => ExcalidrawLib.restoreElements(given, null),
    elements,
  );
  return { elements, restored: v.parse(Elements, restored) };
}

/** Without what Excalidraw 0.18 has and 0.17 has not, and the other way round. */
function inBoth(elements: v.InferOutput<typeof Elements>) {
  return elements.map(({ index: _, elbowed: __, autoResize: ___, baseline: ____, ...both }) => both);
}

test("Excalidraw's own reader takes every element of a drawing as it is @browser", async ({ guests }) => {
  const page = await guests.page();
  await openExcalidraw(page);
  for (const method of methods) {
    const { elements, restored } = await bothOf(page, await method.sample(), method);
    expect(elements.length).toBeGreaterThan(20);
    expect(inBoth(restored)).toEqual(inBoth(elements));
  }
  await fc.assert(
    fc.asyncProperty(workshops, async (workshop) => {
      const { elements, restored } = await bothOf(page, workshop, testMethod);
      expect(inBoth(restored)).toEqual(inBoth(elements));
    }),
    { numRuns: 40 },
  );
});
