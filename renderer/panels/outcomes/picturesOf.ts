import type { BoardImages } from "#renderer/session/boardImages.ts";
import { Planner } from "#renderer/session/planning.ts";
import type { Workshop } from "#shared/board/board.ts";

/** The SVGs that a document of the outcome folder shows, by the address that it has for them. */
export async function picturesOf(
  path: string,
  markdown: string,
  { workshop, images }: { readonly workshop: Workshop; readonly images: BoardImages },
): Promise<ReadonlyMap<string, string>> {
  const addresses = [...markdown.matchAll(/\]\(([^()\s]+\.svg)\)/gu)].map(([, address = ""]) => address);
  if (addresses.length === 0) return new Map();
  const planner = new Planner();
  try {
    const { plan } = await planner.plan({ title: workshop.control.title, workshops: [workshop], images });
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const contents = new Map(plan.files.map((file) => [file.path, file.content]));
    return new Map(
      addresses.flatMap((address) => {
        const svg = contents.get(`${folder}${address}`);
        return typeof svg === "string" ? [[address, svg] as const] : [];
      }),
    );
  } finally {
    planner.close();
  }
}
