import type { Link, Root, RootContent } from "mdast";

/** How the title of a link begins that stands for a reference; the rest is the reference's label. */
export const stickyTitle = "sticky:";

type Parent = Root | Extract<RootContent, { children: unknown }>;

function isParent(node: RootContent): node is Extract<RootContent, { children: unknown }> {
  return "children" in node;
}

/**
 * Makes of each footnote reference a link titled `sticky:label`, and leaves the notes out: the preview shows a
 * document in parts, and numbers its references through all of them.
 */
export function remarkReferences(numbers: ReadonlyMap<string, number>): (tree: Root) => void {
  const walk = (parent: Parent): void => {
    const children: RootContent[] = [];
    for (const child of parent.children) {
      if (child.type === "footnoteDefinition") continue;
      if (child.type === "footnoteReference") {
        const label = child.label ?? child.identifier;
        const link: Link = {
          type: "link",
          url: "#",
          title: `${stickyTitle}${label}`,
          children: [{ type: "text", value: String(numbers.get(label) ?? label) }],
        };
        children.push(link);
        continue;
      }
      if (isParent(child)) walk(child);
      children.push(child);
    }
    Object.assign(parent, { children });
  };
  return walk;
}
