import type { Sticky } from "#shared/board/board.ts";
import { aimOf, isBetter } from "#shared/methods/aim.ts";
import { about, finding } from "#shared/methods/findings.ts";
import type { Check } from "#shared/methods/method.ts";
import { wasOpened } from "#shared/methods/stageLog.ts";
import { fieldOf } from "#shared/outcomes/facts.ts";
import { frameOf } from "./frame.ts";

const counted =
  /\p{N}|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|half|third|quarter|twice|double|percent)\b/iu;

const quantified: Check = (workshop) => {
  const { problems, evidenceOf } = frameOf(workshop);
  return about(
    "no-number",
    problems.filter(
      (problem) => !counted.test([problem, ...evidenceOf(problem)].map(({ text }) => text).join("\n")),
    ),
    {
      one: "problem has no number",
      many: "problems have no number",
      mend: "Say how often, how long or how much, and over what time; a rough figure that is labelled as one will do.",
    },
  );
};

const evident: Check = (workshop) => {
  const { problems, evidenceOf } = frameOf(workshop);
  return about(
    "no-evidence",
    problems.filter(
      (problem) => evidenceOf(problem).length === 0 && fieldOf(problem, "evidence") === undefined,
    ),
    {
      one: "problem has no evidence",
      many: "problems have no evidence",
      mend: "Connect a figure, a report or a voice that shows it, or say where to look.",
    },
  );
};

const solution =
  /^(?:(?:we|they|teams?) )?(?:need|must|should|have to|ought to|want to|could|has to)\b|^(?:introduce|implement|build|buy|adopt|migrate|move to|switch|install|create|set up|roll out|hire|rewrite|replace|automate|standardi[sz]e|modernise|modernize)\b|^(?:(?:there is|there are|we have|lack of|missing) )?(?:no |a )?(?:kubernetes|platform|tool|tooling|framework|automation|portal|dashboard|self-service)\b|^(?:no|lack of|missing|there is no|there are no|we have no|we lack(?: an?)?) (?:\S+ )?(?:kubernetes|platform|tools?|tooling|frameworks?|automation|portal|dashboards?|self-service)\b/iu;

const noSolutions: Check = (workshop) =>
  about(
    "solution",
    frameOf(workshop).problems.filter(({ text }) => solution.test(text.trim())),
    {
      one: "problem names a solution",
      many: "problems name a solution",
      mend: "Ask what hurts without it, and write that down; the solution may come back later as an idea.",
    },
  );

const oneDriver: Check = (workshop) => {
  const { problems, drivers } = frameOf(workshop);
  if (drivers.length > 1)
    return [
      finding("several-drivers", drivers, {
        what: `${drivers.length} problems are marked as the driver.`,
        mend: "Choose one: what is solved for two is solved for neither.",
      }),
    ];
  return drivers.length === 0 && problems.length > 0 && wasOpened(workshop, "goal")
    ? [
        finding("no-driver", problems, {
          what: "No problem is marked as the driver.",
          mend: "Vote, choose one, and set its verdict to “The driver”.",
        }),
      ]
    : [];
};

const goals: Check = (workshop) => {
  const frame = frameOf(workshop);
  const lacking = (check: string, lacks: (goal: Sticky) => boolean, what: string, mend: string) =>
    about(check, frame.goals.filter(lacks), { one: `goal ${what}`, many: `goals: each ${what}`, mend });
  return [
    ...lacking(
      "no-target",
      (goal) => aimOf(goal).target === undefined || aimOf(goal).metric === undefined,
      "has no number to reach",
      "Fill in what is measured and its target, as a plain number.",
    ),
    ...lacking(
      "no-baseline",
      (goal) => aimOf(goal).baseline === undefined || aimOf(goal).baselineAt === undefined,
      "has no baseline",
      "Fill in today's figure and the day on which it was measured; without it nobody can say what has changed.",
    ),
    ...lacking(
      "not-better",
      (goal) => isBetter(aimOf(goal)) === false,
      "has a target that is no better than its baseline",
      "Look at the two figures again, and at whether less or more of it is better.",
    ),
    ...lacking(
      "no-date",
      (goal) => aimOf(goal).due === undefined,
      "has no date",
      "Agree on a day on which you will look whether it is met.",
    ),
    ...lacking(
      "no-owner",
      (goal) => aimOf(goal).owner === undefined,
      "has no owner",
      "Name one person or role who answers for it.",
    ),
    ...lacking(
      "vanity",
      (goal) => fieldOf(goal, "decision") === undefined,
      "has a metric that decides nothing",
      "Write down what you would do differently if the figure did not move; if there is nothing, choose another figure.",
    ),
    ...lacking(
      "no-problem",
      (goal) => frame.problemOf(goal) === undefined,
      "answers no problem",
      "Connect it with the problem that it turns round.",
    ),
  ];
};

/** What a facilitator's experienced colleague would point out; in the order of the stages. */
export const checks: readonly Check[] = [quantified, evident, noSolutions, oneDriver, goals];
