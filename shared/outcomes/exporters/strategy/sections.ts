import type { ListItem, PhrasingContent, RootContent } from "mdast";
import type { Citations } from "#shared/outcomes/exporters/citations.ts";
import type { ExportInput } from "#shared/outcomes/exporters/exporter.ts";
import { inline, item, list, table, written } from "#shared/outcomes/markdown.ts";
import { outcomesOf, type Action, type Goal, type Outcome } from "#shared/outcomes/outcome.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { type DocumentKey, sayDocument } from "#shared/text/sayDocument.ts";

/** A part of the strategy; without a body the boards had nothing for it. */
export interface Section {
  readonly title: DocumentKey;
  readonly body: readonly RootContent[];
}

const words = (value: string): PhrasingContent => ({ type: "text", value });
const oneLine = (text: string | undefined): string => linesOf(text ?? "").join(" / ");
const bullets = (items: readonly ListItem[]): RootContent[] => (items.length > 0 ? [list(items)] : []);
const labelled = (label: DocumentKey, value: string | undefined): ListItem[] =>
  oneLine(value) === "" ? [] : [item([words(`${sayDocument(label)}: `), ...inline(value ?? "")])];

/** "9.5 months (2025-06-30)": what is missing is left out. */
function figure(value: number | undefined, unit: string | undefined, day?: string): string {
  if (value === undefined) return "";
  const amount = [String(value), oneLine(unit)].filter((part) => part !== "").join(" ");
  return day === undefined ? amount : `${amount} (${day})`;
}

/** The sections in their order. Everything in them was on a board; only headings and labels are ours. */
export function sectionsOf({ outcomes, workshops }: ExportInput, { cite }: Citations): readonly Section[] {
  // What nothing is written on says nothing.
  const of: typeof outcomesOf = (_, kind) =>
    outcomesOf(outcomes, kind).filter(({ text }) => linesOf(text).length > 0);
  const all = outcomes;
  const byId = new Map(all.map((outcome) => [outcome.id, outcome]));
  const stated = (one: Outcome): PhrasingContent[] => [...written(one.text), ...cite(one.source)];
  const inCell = (one: Outcome): PhrasingContent[] => [...inline(one.text), ...cite(one.source)];
  const entry = (one: Outcome, under: readonly ListItem[] = []) =>
    item(stated(one), under.length > 0 ? list(under) : undefined);
  const named = (ids: readonly string[]): string =>
    ids.flatMap((id) => oneLine(byId.get(id)?.text) || []).join("; ");
  const whose = (one: Action): string =>
    [one.owner, one.due].flatMap((part) => oneLine(part) || []).join(", ");

  const problems = of(all, "problem");
  const driving = problems.some(({ chosen }) => chosen) ? problems.filter(({ chosen }) => chosen) : problems;
  const others = problems.filter((problem) => !driving.includes(problem));
  const evidence = (texts: readonly string[]) =>
    texts.flatMap((text) => labelled("document.strategy.evidence", text));
  const pains = of(all, "pain").toSorted((one, other) => (other.votes ?? 0) - (one.votes ?? 0));
  const causes = of(all, "cause").filter(({ because }) => because.length === 0);

  const goalFacts = (goal: Goal): ListItem[] => [
    ...labelled("document.strategy.metric", goal.metric),
    ...labelled("document.strategy.baseline", figure(goal.baseline, goal.unit, goal.baselineAt)),
    ...labelled("document.strategy.target", figure(goal.target, goal.unit)),
    ...labelled("document.strategy.due", goal.due),
    ...labelled("document.strategy.owner", goal.owner),
    ...labelled("document.strategy.measuredBy", goal.measuredBy),
    ...labelled("document.strategy.answersProblem", named(goal.problem === undefined ? [] : [goal.problem])),
  ];

  const actions = of(all, "action");
  const going = actions.filter(({ status }) => status !== "dropped");
  const dropped = actions.filter(({ status }) => status === "dropped");
  const conditions = of(all, "condition").map((condition) =>
    entry(
      condition,
      going
        .filter(({ answers }) => answers.includes(condition.id))
        .map((one) => item([...stated(one), ...(whose(one) === "" ? [] : [words(` (${whose(one)})`)])])),
    ),
  );

  const principles = of(all, "principle");
  const decisions = of(all, "decision");
  const superseded = new Set(
    decisions.filter(({ status }) => status === "accepted").flatMap(({ supersedes }) => supersedes),
  );
  const standing = decisions.filter(
    ({ id, text, status }) => status === "accepted" && !superseded.has(id) && !superseded.has(text),
  );

  const statusOf = (status: Action["status"]): string =>
    status === undefined || status === "dropped" ? "" : sayDocument(`document.strategy.status.${status}`);
  const path = of(all, "item").filter(({ onPath }) => onPath);
  const measures = of(all, "measure");
  const open = of(all, "open");

  return [
    {
      title: "document.strategy.problem",
      body: [
        ...bullets(driving.map((problem) => entry(problem, evidence(problem.evidence)))),
        ...(causes.length > 0
          ? [
              heading3("document.strategy.causes"),
              ...bullets(causes.map((cause) => entry(cause, evidence(cause.evidence)))),
            ]
          : []),
        ...(pains.length > 0
          ? [
              heading3("document.strategy.pains"),
              ...bullets(
                pains.map((pain) => entry(pain, labelled("document.strategy.teams", pain.teams.join(", ")))),
              ),
            ]
          : []),
      ],
    },
    {
      title: "document.strategy.goal",
      body: bullets(of(all, "goal").map((goal) => entry(goal, goalFacts(goal)))),
    },
    { title: "document.strategy.conditions", body: bullets(conditions) },
    {
      title: "document.strategy.choices",
      body: bullets([
        ...principles
          .filter(({ kind }) => kind === "guiding")
          .map((one) => entry(one, labelled("document.strategy.why", one.why))),
        ...standing.map((one) =>
          entry(one, oneLine(one.decision) === "" ? [] : [item(written(one.decision ?? ""))]),
        ),
      ]),
    },
    {
      title: "document.strategy.actions",
      body: [
        ...(going.length > 0
          ? [
              table(
                [
                  sayDocument("document.strategy.action"),
                  sayDocument("document.strategy.owner"),
                  sayDocument("document.strategy.due"),
                  sayDocument("document.strategy.statusTitle"),
                  sayDocument("document.strategy.answers"),
                ],
                going.map((one) => [
                  inCell(one),
                  inline(one.owner ?? ""),
                  inline(one.due ?? ""),
                  inline(statusOf(one.status)),
                  inline(named(one.answers)),
                ]),
              ),
            ]
          : []),
        ...(path.length > 0
          ? [
              heading3("document.backlog.path"),
              ...bullets(
                path.map((one) =>
                  entry(one, [
                    ...labelled("document.backlog.firstUsers", one.firstUsers.join(", ")),
                    ...labelled("document.backlog.learn", one.learn),
                  ]),
                ),
              ),
            ]
          : []),
      ],
    },
    {
      title: "document.strategy.against",
      body: bullets([
        ...principles
          .filter(({ kind }) => kind === "excluded")
          .map((one) => entry(one, labelled("document.strategy.why", one.why))),
        ...decisions.filter(({ status }) => status === "rejected").map((one) => entry(one)),
        ...standing.flatMap((one) =>
          one.options
            .filter(({ chosen, title }) => !chosen && oneLine(title) !== "")
            .map(({ title, cons }) =>
              item(
                [...inline(title), ...cite(one.source)],
                cons.some((text) => oneLine(text) !== "")
                  ? list(cons.flatMap((text) => labelled("document.strategy.why", text)))
                  : undefined,
              ),
            ),
        ),
        ...others.map((one) =>
          item([words(`${sayDocument("document.strategy.notChosen")}: `), ...stated(one)]),
        ),
        ...dropped.map((one) => entry(one)),
      ]),
    },
    {
      title: "document.strategy.measures",
      body:
        measures.length > 0
          ? [
              table(
                [
                  sayDocument("document.strategy.measure"),
                  sayDocument("document.strategy.baseline"),
                  sayDocument("document.strategy.latest"),
                  sayDocument("document.strategy.target"),
                  sayDocument("document.strategy.due"),
                ],
                measures.map((one) => {
                  const last = one.readings.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
                  return [
                    inCell(one),
                    inline(figure(one.baseline, one.unit, one.baselineAt)),
                    inline(figure(last?.value, one.unit, last?.at)),
                    inline(figure(one.target, one.unit)),
                    inline(one.due ?? ""),
                  ];
                }),
              ),
            ]
          : [],
    },
    {
      title: "document.strategy.open",
      body: bullets(
        (["risk", "question", "parked"] as const).flatMap((kind) =>
          open
            .filter((one) => one.kind === kind)
            .map((one) =>
              item([
                words(`${sayDocument(`document.strategy.${kind}`)}: `),
                ...stated(one),
                ...(oneLine(one.owner) === "" ? [] : [words(` (${oneLine(one.owner)})`)]),
              ]),
            ),
        ),
      ),
    },
    {
      title: "document.strategy.sources",
      body: bullets(
        workshops.map(({ id, title, date, people }) =>
          item(
            [
              ...inline(oneLine(title) || sayDocument("document.workshop", { id })),
              ...(date === undefined ? [] : [words(`, ${date}`)]),
            ],
            people.some((name) => oneLine(name) !== "")
              ? list(labelled("document.strategy.people", people.join(", ")))
              : undefined,
          ),
        ),
      ),
    },
  ];
}

function heading3(title: DocumentKey): RootContent {
  return { type: "heading", depth: 3, children: [words(sayDocument(title))] };
}
