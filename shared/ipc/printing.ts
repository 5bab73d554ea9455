import * as v from "valibot";

/** What a PDF is printed on, and what it is of: a document has numbered pages, a picture one with a narrow margin. */
export const paper = v.strictObject({
  size: v.picklist(["A4", "A3", "Letter"]),
  landscape: v.boolean(),
  of: v.picklist(["document", "picture"]),
});
export type Paper = v.InferOutput<typeof paper>;
