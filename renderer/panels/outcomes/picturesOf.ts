import type { BoardImages } from "#renderer/session/board/boardImages.ts";
import { Planner } from "#renderer/session/outcomes/planning.ts";
import type { Workshop } from "#shared/board/board.ts";
import type { OutcomePlan } from "#shared/outcomes/folder/plan.ts";

/** SVGs that a document shows, by the address that it has for them. */
type Pictures = ReadonlyMap<string, string>;

const addressesIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\(([^()\s]+\.svg)\)/gu)].map(([, address = ""]) => address);

/** Those of a document of a plan, which may be drawn or not. */
export function picturesIn({ files }: OutcomePlan, path: string, markdown: string): Pictures {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const contents = new Map(files.map((file) => [file.path, file.content]));
  return new Map(
    addressesIn(markdown).flatMap((address) => {
      const svg = contents.get(`${folder}${address}`);
      return typeof svg === "string" ? [[address, svg] as const] : [];
    }),
  );
}

/** Those of a document of a workshop, drawn now. */
export async function picturesOf(
  path: string,
  markdown: string,
  { workshop, images }: { readonly workshop: Workshop; readonly images: BoardImages },
): Promise<Pictures> {
  if (addressesIn(markdown).length === 0) return new Map();
  const planner = new Planner();
  try {
    const { plan } = await planner.plan({ title: workshop.control.title, workshops: [workshop], images });
    return picturesIn(plan, path, markdown);
  } finally {
    planner.close();
  }
}
