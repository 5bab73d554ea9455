import type { ListItem, RootContent } from "mdast";
import type { Citations } from "#shared/outcomes/exporters/citations.ts";
import type { ExportInput } from "#shared/outcomes/exporters/exporter.ts";
import { inline, item, list, paragraph, table, written } from "#shared/outcomes/markdown.ts";
import type { Action, Decision, Goal, Problem } from "#shared/outcomes/outcome.ts";
import { usersOfAll, usersText } from "#shared/outcomes/firstUsers.ts";
import { type DocumentKey, sayDocument } from "#shared/text/sayDocument.ts";
import { bullets, figure, heading3, labelled, oneLine, type Told, toldOf, words } from "./wording.ts";

/** A part of the strategy; without a body the boards had nothing for it. */
export interface Section {
  readonly title: DocumentKey;
  readonly body: readonly RootContent[];
}

/** The sections in their order. */
export function sectionsOf({ outcomes, workshops }: ExportInput, citations: Citations): readonly Section[] {
  const told = toldOf(outcomes, citations);
  return [
    { title: "document.strategy.problem", body: problem(told) },
    { title: "document.strategy.goal", body: goal(told) },
    { title: "document.strategy.conditions", body: conditions(told) },
    { title: "document.strategy.choices", body: choices(told) },
    { title: "document.strategy.actions", body: [...actions(told), ...path(told)] },
    { title: "document.strategy.against", body: against(told) },
    { title: "document.strategy.measures", body: measures(told) },
    { title: "document.strategy.open", body: open(told) },
    { title: "document.strategy.sources", body: sources(workshops) },
  ];
}

/** The problems that drive the strategy, and those that were seen and not chosen. */
function problemsOf({ all }: Told): {
  readonly driving: readonly Problem[];
  readonly others: readonly Problem[];
} {
  const problems = all("problem");
  const chosen = problems.filter((one) => one.chosen);
  const driving = chosen.length > 0 ? chosen : problems;
  return { driving, others: problems.filter((one) => !driving.includes(one)) };
}

function problem(told: Told): readonly RootContent[] {
  const { all, entry } = told;
  const evidence = (texts: readonly string[]) =>
    texts.flatMap((text) => labelled("document.strategy.evidence", text));
  const causes = all("cause").filter(({ because }) => because.length === 0);
  const pains = all("pain").toSorted((one, other) => (other.votes ?? 0) - (one.votes ?? 0));
  return [
    ...bullets(problemsOf(told).driving.map((one) => entry(one, evidence(one.evidence)))),
    ...headed(
      "document.strategy.causes",
      causes.map((cause) => entry(cause, evidence(cause.evidence))),
    ),
    ...headed(
      "document.strategy.pains",
      pains.map((pain) => entry(pain, labelled("document.strategy.teams", pain.teams.join(", ")))),
    ),
  ];
}

/** A list under a heading of its own, or nothing. */
function headed(title: DocumentKey, items: readonly ListItem[]): readonly RootContent[] {
  return items.length > 0 ? [heading3(title), ...bullets(items)] : [];
}

function goal({ all, entry, named }: Told): readonly RootContent[] {
  const facts = (one: Goal): ListItem[] => [
    ...labelled("document.strategy.metric", one.metric),
    ...labelled("document.strategy.baseline", figure(one.baseline, one.unit, one.baselineAt)),
    ...labelled("document.strategy.target", figure(one.target, one.unit)),
    ...labelled("document.strategy.due", one.due),
    ...labelled("document.strategy.owner", one.owner),
    ...labelled("document.strategy.measuredBy", one.measuredBy),
    ...labelled("document.strategy.answersProblem", named(one.problem === undefined ? [] : [one.problem])),
  ];
  const goals = all("goal");
  const texts = new Map(goals.map(({ id, text }) => [id, text.trim()]));
  // What another workshop took over as it is stands here once, where it comes from.
  const own = goals.filter(({ origin, text }) => origin === undefined || texts.get(origin) !== text.trim());
  return bullets(own.map((one) => entry(one, facts(one))));
}

const isDropped = ({ status }: Action): boolean => status === "dropped";

function conditions({ all, entry, stated }: Told): readonly RootContent[] {
  const answersTo = new Map<string, Action[]>();
  for (const action of all("action"))
    if (!isDropped(action))
      for (const id of new Set(action.answers)) {
        const known = answersTo.get(id);
        if (known) known.push(action);
        else answersTo.set(id, [action]);
      }
  const whose = ({ owner, due }: Action): string =>
    [owner, due].flatMap((part) => oneLine(part) || []).join(", ");
  return bullets(
    all("condition").map((condition) =>
      entry(
        condition,
        (answersTo.get(condition.id) ?? []).map((one) =>
          item([...stated(one), ...(whose(one) === "" ? [] : [words(` (${whose(one)})`)])]),
        ),
      ),
    ),
  );
}

/** Accepted decisions that no later one took the place of. */
function standingOf({ all }: Told): readonly Decision[] {
  const accepted = all("decision").filter(({ status }) => status === "accepted");
  const superseded = new Set(accepted.flatMap(({ supersedes }) => supersedes));
  return accepted.filter(({ id, text }) => !superseded.has(id) && !superseded.has(text));
}

/** Principles of a kind, each with its reason. */
function principles({ all, entry }: Told, kind: "guiding" | "excluded"): readonly ListItem[] {
  return all("principle")
    .filter((one) => one.kind === kind)
    .map((one) => entry(one, labelled("document.strategy.why", one.why)));
}

function choices(told: Told): readonly RootContent[] {
  return bullets([
    ...principles(told, "guiding"),
    ...standingOf(told).map((one) =>
      told.entry(one, oneLine(one.decision) === "" ? [] : [item(written(one.decision ?? ""))]),
    ),
  ]);
}

function actions({ all, inCell, named }: Told): readonly RootContent[] {
  const going = all("action").filter((action) => !isDropped(action));
  if (going.length === 0) return [];
  const statusOf = ({ status }: Action): string =>
    status === undefined || status === "dropped" ? "" : sayDocument(`document.strategy.status.${status}`);
  return [
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
        inline(statusOf(one)),
        inline(named(one.answers)),
      ]),
    ),
  ];
}

function path({ all, entry }: Told): readonly RootContent[] {
  const items = all("item").filter(({ onPath }) => onPath);
  const users = usersOfAll(items);
  const body = headed(
    "document.backlog.path",
    items.map((one) =>
      entry(one, [
        ...labelled("document.backlog.firstUsers", users.length > 0 ? "" : usersText(one.firstUsers)),
        ...labelled("document.backlog.learn", one.learn),
      ]),
    ),
  );
  const [title, ...rest] = body;
  if (!title || users.length === 0) return body;
  const label = `${sayDocument("document.backlog.firstUsers")}: `;
  return [title, paragraph(words(label), ...inline(usersText(users))), ...rest];
}

function against(told: Told): readonly RootContent[] {
  const { all, entry, stated, cite } = told;
  const refused = standingOf(told).flatMap(({ options, source }) =>
    options
      .filter(({ chosen, title }) => !chosen && oneLine(title) !== "")
      .map(({ title, cons }) => {
        const why = cons.flatMap(({ text }) => labelled("document.strategy.why", text));
        return item(
          [...inline(title), ...cite(source, ...cons.map((con) => con.source))],
          why.length > 0 ? list(why) : undefined,
        );
      }),
  );
  return bullets([
    ...principles(told, "excluded"),
    ...all("decision")
      .filter(({ status }) => status === "rejected")
      .map((one) => entry(one)),
    ...refused,
    ...problemsOf(told).others.map((one) =>
      item([words(`${sayDocument("document.strategy.notChosen")}: `), ...stated(one)]),
    ),
    ...all("action")
      .filter(isDropped)
      .map((one) => entry(one)),
  ]);
}

function measures({ all, inCell }: Told): readonly RootContent[] {
  const rows = all("measure").map((one) => {
    const last = one.readings.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
    return [
      inCell(one),
      inline(figure(one.baseline, one.unit, one.baselineAt)),
      inline(figure(last?.value, one.unit, last?.at)),
      inline(figure(one.target, one.unit)),
      inline(one.due ?? ""),
    ];
  });
  if (rows.length === 0) return [];
  return [
    table(
      [
        sayDocument("document.strategy.measure"),
        sayDocument("document.strategy.baseline"),
        sayDocument("document.strategy.latest"),
        sayDocument("document.strategy.target"),
        sayDocument("document.strategy.due"),
      ],
      rows,
    ),
  ];
}

function open({ all, stated }: Told): readonly RootContent[] {
  return bullets(
    (["risk", "question", "parked"] as const).flatMap((kind) =>
      all("open")
        .filter((one) => one.kind === kind)
        .map((one) =>
          item([
            words(`${sayDocument(`document.strategy.${kind}`)}: `),
            ...stated(one),
            ...(oneLine(one.owner) === "" ? [] : [words(` (${oneLine(one.owner)})`)]),
          ]),
        ),
    ),
  );
}

function sources(workshops: ExportInput["workshops"]): readonly RootContent[] {
  return bullets(
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
  );
}
