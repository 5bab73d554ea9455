import type { Box } from "#shared/board/board.ts";
import { clusterMargin } from "#shared/board/placed.ts";
import { keepable } from "#shared/board/text.ts";
import type { Drawing, Drawn, Note } from "#shared/interchange/drawing.ts";
import { idsFor } from "#shared/interchange/ids.ts";
import { lossTally, type LossTally } from "#shared/interchange/losses.ts";
import type { Method } from "#shared/methods/method.ts";
import type { TableMapping } from "./mapping.ts";
import { fieldsOf } from "./mapping.ts";
import type { Sheet } from "./sheet.ts";
import { readValue } from "./values.ts";

const gap = 40;
/** Between clusters, with room for their titles. */
const clusterGap = 120;
/** A sticky of a kind that says no size. */
const usual = [200, 200] as const;

type Written = Pick<Note, "text" | "kind" | "fields"> & { readonly cluster: string };

/** A table as stickies, in clusters where a column says so. The same table gives the same ids. */
export function drawingOf(sheet: Sheet, mapping: TableMapping, method: Method): Drawing {
  const losses = lossTally();
  losses.add("tooMany", sheet.count - sheet.rows.length);
  const body = mapping.header ? sheet.rows.slice(1) : sheet.rows;
  const idOf = idsFor();
  if (mapping.each === "cell") return { is: "drawing", ...cells(body, mapping, method, losses, idOf) };
  const byColumn = mapping.uses.map((_, place) => body.map((row) => row[place] ?? ""));
  const written = body.flatMap((row) => rowOf(row, byColumn, mapping, method, losses));
  const drawn: Drawn[] = [];
  let [left, top, bottom] = [0, 0, 0];
  const groups = [...Map.groupBy(written, ({ cluster }) => cluster)];
  const widest = Math.max(4, Math.ceil(Math.sqrt(written.length))) * (usual[0] + gap);
  for (const [title, members] of groups) {
    const cluster = title === "" ? undefined : idOf(`cluster ${title}`);
    const columns = Math.ceil(Math.sqrt(members.length));
    const sizes = members.map(
      ({ kind }) => (kind === undefined ? undefined : method.kinds[kind]?.size) ?? usual,
    );
    const width = Math.max(...sizes.map(([wide]) => wide)) + gap;
    const height = Math.max(...sizes.map(([, high]) => high)) + gap;
    const [wide, high] = [columns * width - gap, Math.ceil(members.length / columns) * height - gap];
    if (left > 0 && left + wide > widest) [left, top] = [0, bottom + clusterGap];
    if (cluster !== undefined)
      drawn.push({
        type: "cluster",
        id: cluster,
        box: [
          left - clusterMargin,
          top - clusterMargin,
          wide + 2 * clusterMargin,
          high + 2 * clusterMargin,
          0,
        ],
        locked: false,
        cluster: undefined,
        text: keepable(title),
      });
    for (const [place, { text, kind, fields }] of members.entries())
      drawn.push({
        type: "note",
        id: idOf(`row ${drawn.length}`),
        box: boxIn(
          left + (place % columns) * width,
          top + Math.floor(place / columns) * height,
          sizes[place],
        ),
        locked: false,
        cluster,
        text,
        color: undefined,
        kind,
        fields,
      });
    bottom = Math.max(bottom, top + high);
    left += wide + clusterGap;
  }
  return { is: "drawing", drawn, losses: losses.all() };
}

const boxIn = (x: number, y: number, [width, height]: readonly [number, number] = usual): Box => [
  x,
  y,
  width,
  height,
  0,
];

/** What a row says; nothing where it has no words. */
function rowOf(
  row: readonly string[],
  byColumn: readonly (readonly string[])[],
  { uses, kind: usualKind, kinds }: TableMapping,
  method: Method,
  losses: LossTally,
): readonly Written[] {
  const cellOf = (use: TableMapping["uses"][number]) => row[uses.indexOf(use)] ?? "";
  const text = keepable(cellOf("text"));
  if (text === "") {
    losses.add("emptyRows");
    return [];
  }
  const named = cellOf("kind");
  const kind = (named === "" ? undefined : kinds.get(named)) ?? usualKind;
  const known = new Set(method.kinds[kind]?.fields?.map(({ id }) => id));
  const fields: Record<string, string> = {};
  for (const field of fieldsOf(method)) {
    const place = uses.indexOf(`field:${field.id}`);
    const cell = row[place] ?? "";
    if (place < 0 || cell === "") continue;
    const value = known.has(field.id) ? readValue(field, cell, byColumn[place] ?? []) : undefined;
    if (!known.has(field.id)) losses.add("noKind");
    else if (value === undefined) losses.add("values");
    else fields[field.id] = keepable(value);
  }
  return [{ text, kind, fields, cluster: cellOf("cluster") }];
}

/** Each filled cell as a sticky, in the rows and columns of the table. */
function cells(
  body: readonly (readonly string[])[],
  { kind }: TableMapping,
  method: Method,
  losses: LossTally,
  idOf: (foreign: string) => string,
): Pick<Drawing, "drawn" | "losses"> {
  const [width, height] = method.kinds[kind]?.size ?? usual;
  const drawn = body.flatMap((row, line) =>
    row.flatMap((cell, column): readonly Drawn[] =>
      cell === ""
        ? []
        : [
            {
              type: "note",
              id: idOf(`cell ${line} ${column}`),
              box: [column * (width + gap), line * (height + gap), width, height, 0],
              locked: false,
              cluster: undefined,
              text: keepable(cell),
              color: undefined,
              kind,
              fields: {},
            },
          ],
    ),
  );
  return { drawn, losses: losses.all() };
}
