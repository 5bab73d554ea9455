import type { PhrasingContent, RootContent } from "mdast";
import {
  heading,
  inline,
  item as listItem,
  list,
  markdown,
  paragraph,
  table,
} from "#shared/outcomes/markdown.ts";
import { usersOfAll, usersText } from "#shared/outcomes/firstUsers.ts";
import { type DocumentKey, sayDocument } from "#shared/text/sayDocument.ts";
import type { Scoring } from "#shared/outcomes/prioritisation.ts";
import { shown, type Line } from "./order.ts";
import type { Target } from "./target.ts";

const words = (value: string): PhrasingContent => ({ type: "text", value });

const orderedBy: Readonly<Record<Scoring, DocumentKey>> = {
  "value-effort": "document.backlog.byRatio",
  wsjf: "document.backlog.byWsjf",
  rice: "document.backlog.byRice",
  moscow: "document.backlog.byMoscow",
};

/** The backlog to read: the shortest path to value, then all items in their order with the figures beside them. */
export const backlogDocument: Target = ({ title, lines, scoring, citations }) => {
  const columns = [
    "#",
    sayDocument("document.backlog.item"),
    sayDocument("document.backlog.partOf"),
    ...(lines[0]?.figures ?? []).map(({ label }) => sayDocument(label)),
    sayDocument("document.backlog.owner"),
    sayDocument("document.backlog.due"),
  ];
  const titles = new Map(lines.map((line) => [line.item.id, line.title]));
  const cells = (line: Line): string[] => [
    String(line.rank),
    line.title,
    titles.get(line.parent?.id ?? "") ?? "",
    ...line.figures.map(({ value }) => shown(value)),
    line.item.owner ?? "",
    line.item.due ?? "",
  ];
  const row = (line: Line) =>
    cells(line).map((cell, index) => [
      ...inline(cell),
      ...(index === 1 ? citations.cite(line.item.source) : []),
    ]);
  // In the order in which it is gone, whatever each is worth.
  const path = lines
    .filter(({ item }) => item.onPath)
    .toSorted((a, b) => (a.item.place ?? Infinity) - (b.item.place ?? Infinity) || a.rank - b.rank);
  const users = usersOfAll(path.map(({ item }) => item));
  const scored = lines.filter(({ score }) => score !== undefined);
  const others = lines.filter(({ score }) => score === undefined);
  const body: RootContent[] = [
    heading(1, sayDocument("document.backlog.title", { title })),
    ...(path.length > 0
      ? [
          heading(2, sayDocument("document.backlog.path")),
          ...(users.length > 0
            ? [
                paragraph(
                  words(`${sayDocument("document.backlog.firstUsers")}: `),
                  ...inline(usersText(users)),
                ),
              ]
            : []),
          list(
            path.map(({ item, title: name }) => {
              const facts = [
                [
                  sayDocument("document.backlog.firstUsers"),
                  users.length > 0 ? "" : usersText(item.firstUsers),
                ] as const,
                [sayDocument("document.backlog.learn"), item.learn ?? ""] as const,
              ].flatMap(([label, value]) => {
                const said = inline(value);
                return said.length > 0 ? [listItem([words(`${label}: `), ...said])] : [];
              });
              return listItem(
                [...inline(name), ...citations.cite(item.source)],
                facts.length > 0 ? list(facts) : undefined,
              );
            }),
          ),
        ]
      : []),
    ...(scored.length > 0
      ? [
          heading(2, sayDocument("document.backlog.inOrder")),
          paragraph(
            words(sayDocument(orderedBy[scoring])),
            words(" "),
            words(sayDocument("document.backlog.ties")),
          ),
          table(columns, scored.map(row)),
        ]
      : []),
    ...(others.length > 0
      ? [heading(2, sayDocument("document.backlog.unscored")), table(columns, others.map(row))]
      : []),
  ];
  const text = markdown([...body, ...citations.footnotes(body)]);
  return {
    files: [{ path: "backlog.md", text, of: lines.map(({ item }) => item.id) }],
    notes: [],
  };
};
