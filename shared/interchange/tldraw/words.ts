import * as v from "valibot";
import { words } from "#shared/interchange/drawing.ts";

const RichNode = v.object({
  type: v.fallback(v.string(), ""),
  text: v.fallback(v.optional(v.string()), undefined),
  content: v.fallback(v.pipe(v.array(v.unknown()), v.maxLength(20_000)), []),
});

/** Text in text in text: nobody writes more, and a hostile file must not use up the stack. */
const deepest = 30;
const blocks = new Set(["paragraph", "heading", "listItem", "codeBlock", "blockquote"]);

/** The plain words of a text of ProseMirror: a line for each paragraph. */
export function plainOf(richText: unknown): string {
  const lines: string[] = [];
  let line: string | undefined;
  const end = () => {
    if (line !== undefined) lines.push(line);
    line = undefined;
  };
  const visit = (value: unknown, depth: number): void => {
    const parsed = v.safeParse(RichNode, value);
    if (!parsed.success || depth > deepest) return;
    const { type, text, content } = parsed.output;
    if (text !== undefined) line = (line ?? "") + text;
    if (type === "hardBreak") line = `${line ?? ""}\n`;
    const isLine = blocks.has(type);
    if (isLine) {
      end();
      // A paragraph without words is an empty line; what holds paragraphs is not one itself.
      if (type === "paragraph" || type === "heading") line = "";
    }
    for (const child of content) visit(child, depth + 1);
    if (isLine) end();
  };
  visit(richText, 0);
  end();
  return v.parse(words, lines.join("\n"));
}
