// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostile } from "./hostile.test-support.ts";
import { heading, inline, markdown, paragraph } from "./markdown.ts";
import { printedHtml } from "./printed.ts";

const pageOf = (html: string): Document => new DOMParser().parseFromString(html, "text/html");

describe("a printed document", () => {
  test("has its title, its words in their own direction, and its notes", () => {
    const page = pageOf(
      printedHtml({
        title: "Ausfall & mehr",
        markdown:
          "# Ausfall\n\n- Größe über alles[^a]\n\n| שלום | b |\n| --- | --- |\n| 1 | 2 |\n\n[^a]: Sticky a\n",
      }),
    );
    expect(page.title).toBe("Ausfall & mehr");
    expect(page.querySelector("h1")?.textContent).toBe("Ausfall");
    expect(page.querySelector("th")?.getAttribute("dir")).toBe("auto");
    expect(page.querySelector("[data-footnotes]")?.textContent).toContain("Sticky a");
  });

  test("shows the pictures that are at hand in place of the diagrams below them, and names the others", () => {
    const text = (name: string) => `![The ${name}](${name}.svg)\n\n\`\`\`mermaid\ngraph ${name}\n\`\`\`\n`;
    const pictures = new Map([["one.svg", "<svg>größe</svg>"]]);
    const page = pageOf(printedHtml({ title: "", markdown: `${text("one")}\n${text("two")}`, pictures }));
    const [image, ...more] = page.querySelectorAll("img");
    expect(more).toEqual([]);
    expect(image?.getAttribute("alt")).toBe("The one");
    const [, base64 = ""] = (image?.getAttribute("src") ?? "").split("base64,");
    expect(Buffer.from(base64, "base64").toString("utf8")).toBe("<svg>größe</svg>");
    expect(page.querySelector("em")?.textContent).toBe("The two");
    expect([...page.querySelectorAll("pre")].map(({ textContent }) => textContent.trim())).toEqual([
      "graph two",
    ]);
  });

  test("runs and fetches nothing, whatever is in it", () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 5 }), fc.string(), (texts, raw) => {
        const words = markdown([heading(1, "T"), ...texts.map((text) => paragraph(...inline(text)))]);
        const source = `${words}\n\n${raw}\n\n<script src="https://example.org/x.js"></script>\n\n![x](https://example.org/x.png)\n`;
        const page = pageOf(printedHtml({ title: texts.join(" "), markdown: source }));
        expect(page.querySelectorAll("script, img, iframe, object, embed, link, form, svg")).toHaveLength(0);
        for (const element of page.querySelectorAll("*"))
          for (const { name } of element.attributes) expect(name.startsWith("on"), name).toBe(false);
      }),
    );
  });
});
