import mermaid from "mermaid";
import * as v from "valibot";

/** What Mermaid's own parser reads of a C4 diagram. */

const Text = v.nullish(v.object({ text: v.string() }));
const Shape = v.object({
  alias: v.string(),
  label: Text,
  descr: Text,
  techn: Text,
  parentBoundary: v.string(),
  typeC4Shape: v.object({ text: v.string() }),
});
const Rel = v.object({ from: v.string(), to: v.string(), label: Text, techn: Text });
const Db = v.object({
  getC4ShapeArray: v.function(),
  getRels: v.function(),
  getTitle: v.function(),
  getBoundaries: v.function(),
});
const Boundary = v.object({ alias: v.string(), label: Text });

/** Mermaid carries entities through its parser in a disguise and undoes it when it draws. */
function undisguised(text: string): string {
  return text
    .replaceAll(/ﬂ°°(\d+)¶ß/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("ﬂ°quot¶ß", '"');
}
const textOf = (text: v.InferOutput<typeof Text>): string => undisguised(text?.text ?? "");

export async function readMermaid(text: string) {
  await mermaid.parse(text);
  // Its new interface draws and parses, but gives no diagram to look into.
  // oxlint-disable-next-line typescript/no-deprecated
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { getC4ShapeArray, getRels, getTitle, getBoundaries } = v.parse(Db, db);
  return {
    title: undisguised(v.parse(v.string(), getTitle())),
    shapes: v.parse(v.array(Shape), getC4ShapeArray()).map((one) => ({
      alias: one.alias,
      type: one.typeC4Shape.text,
      label: textOf(one.label),
      technology: textOf(one.techn),
      description: textOf(one.descr),
      within: one.parentBoundary,
    })),
    lines: v.parse(v.array(Rel), getRels()).map((one) => ({
      from: one.from,
      to: one.to,
      label: textOf(one.label),
      technology: textOf(one.techn),
    })),
    boundaries: v
      .parse(v.array(Boundary), getBoundaries())
      .map((one) => ({ alias: one.alias, label: textOf(one.label) })),
  };
}
