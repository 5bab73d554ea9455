import type { ListItem, Node, RootContent, Table, TableCell } from "mdast";
import type { ReactNode } from "react";
import { Scroller } from "#renderer/panels/parts/Scroller.tsx";
import { say } from "#shared/text/say.ts";

interface NodesProps {
  readonly nodes: readonly RootContent[];
  /** What stands for a reference to a note, by the note's label. */
  readonly refer: (label: string) => ReactNode;
}

/** Where a node begins in its text, in characters: no two beside each other begin at one place. */
function placeOf({ position }: Node): number | undefined {
  return position?.start.offset;
}

/**
 * A document's tree as elements. Nothing in it leads out of the app: a link is shown with where it leads, a picture
 * as its description, and HTML as it was written.
 */
export function ReportNodes({ nodes, refer }: NodesProps) {
  return nodes.map((node) => <ReportNode key={placeOf(node)} node={node} refer={refer} />);
}

interface NodeProps {
  readonly node: RootContent;
  readonly refer: (label: string) => ReactNode;
}

function ReportNode({ node, refer }: NodeProps): ReactNode {
  const inside = "children" in node ? <ReportNodes nodes={node.children} refer={refer} /> : null;
  switch (node.type) {
    case "text":
    case "html":
      return node.value;
    case "paragraph":
      return <p data-line>{inside}</p>;
    case "heading":
      return <Heading depth={node.depth}>{inside}</Heading>;
    case "emphasis":
      return <em>{inside}</em>;
    case "strong":
      return <strong>{inside}</strong>;
    case "delete":
      return <del>{inside}</del>;
    case "inlineCode":
      return <code>{node.value}</code>;
    case "code":
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case "break":
      return <br />;
    case "thematicBreak":
      return <hr />;
    case "blockquote":
      return <blockquote>{inside}</blockquote>;
    case "list": {
      const items = node.children.map((item) => <Item key={placeOf(item)} item={item} refer={refer} />);
      return node.ordered === true ? <ol start={node.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
    }
    case "table":
      return <Rows table={node} refer={refer} />;
    case "link":
      return (
        <span className="report-preview-link" title={node.url}>
          {inside}
        </span>
      );
    case "image":
      return <span>{say("export.image", { text: node.alt ?? "" })}</span>;
    case "footnoteReference":
      return refer(node.label ?? node.identifier);
    case "linkReference":
      return <span>{inside}</span>;
    default:
      return null;
  }
}

// The dialog's title is the second level: the document's begin below it.
function Heading({ depth, children }: { readonly depth: number; readonly children: ReactNode }) {
  if (depth === 1) return <h3 className="report-preview-h1">{children}</h3>;
  if (depth === 2) return <h4 className="report-preview-h2">{children}</h4>;
  return <h5 className="report-preview-h3">{children}</h5>;
}

/** In a tight list an entry's words stand without a paragraph of their own. */
function Item({ item, refer }: { readonly item: ListItem; readonly refer: NodesProps["refer"] }) {
  const nodes: readonly RootContent[] =
    item.spread === true
      ? item.children
      : item.children.flatMap((child): readonly RootContent[] =>
          child.type === "paragraph" ? child.children : [child],
        );
  return (
    <li data-line>
      <ReportNodes nodes={nodes} refer={refer} />
    </li>
  );
}

/** The most characters of a cell that stays on one line: enough for a date or a status. */
const shortCell = 12;

function isShort({ children }: TableCell): boolean {
  return (
    children.every(({ type }) => type === "text") &&
    children.reduce((sum, child) => sum + ("value" in child ? child.value.length : 0), 0) <= shortCell
  );
}

function Rows({ table, refer }: { readonly table: Table; readonly refer: NodesProps["refer"] }) {
  const rows = table.children.map((row, line) => (
    <tr key={placeOf(row)} data-line>
      {row.children.map((cell) => {
        const key = placeOf(cell);
        const content = <ReportNodes nodes={cell.children} refer={refer} />;
        const short = isShort(cell) ? "" : undefined;
        return line === 0 ? (
          <th key={key} data-short={short}>
            {content}
          </th>
        ) : (
          <td key={key} data-short={short}>
            {content}
          </td>
        );
      })}
    </tr>
  ));
  return (
    <Scroller className="report-preview-table" name={say("export.table")}>
      <table>
        <thead>{rows.slice(0, 1)}</thead>
        <tbody>{rows.slice(1)}</tbody>
      </table>
    </Scroller>
  );
}
