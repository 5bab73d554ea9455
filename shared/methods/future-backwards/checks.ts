import { about, finding } from "#shared/methods/findings.ts";
import type { Check } from "#shared/methods/method.ts";
import { wasOpened } from "#shared/methods/stageLog.ts";
import { inOrder } from "#shared/methods/stageOrder.ts";
import { dayOf, fieldOf } from "#shared/outcomes/facts.ts";
import { planOf } from "./plan.ts";
import { stages } from "./stages.ts";

const goal: Check = (workshop) => {
  const { goals, conditions, goalsOf } = planOf(workshop);
  if (goals.length === 0)
    return conditions.length > 0
      ? [
          finding("no-goal", [], {
            what: "There is no goal on the board.",
            mend: "Take one over from the strategy or write it down: what must be true depends on it.",
          }),
        ]
      : [];
  return about(
    "no-goal",
    conditions.filter((condition) => goalsOf(condition).length === 0),
    {
      one: "condition belongs to none of the goals",
      many: "conditions belong to none of the goals",
      mend: "Connect it with the goal that it is needed for, or take it off.",
    },
  );
};

// A condition tells how it is on the day; an order to somebody is a how.
const order =
  /^(?:we )?(?:should|must|need to|have to|build|create|introduce|implement|hire|write|set up|make|give|move|train|define|set|agree|buy|migrate|stop|start|organi[sz]e|automate)\b(?! (?:of|up)\b)/iu;

const told: Check = (workshop) =>
  about(
    "condition-as-order",
    planOf(workshop).conditions.filter(({ text }) => order.test(text.trim())),
    {
      one: "condition says what to do",
      many: "conditions say what to do",
      mend: "Tell what is true on the day the goal is met, and keep this as a how.",
    },
  );

const conditionsWithHows: Check = (workshop) => {
  const { conditions, howsOf } = planOf(workshop);
  if (!wasOpened(workshop, "hows")) return [];
  return about(
    "no-how",
    conditions.filter((condition) => howsOf(condition).length === 0),
    {
      one: "condition has no how",
      many: "conditions have no how",
      mend: "Ask what would make it true and connect that; if nothing is needed, it is true already and can go.",
    },
  );
};

const hows: Check = (workshop) => {
  const { hows: all, conditionsOf } = planOf(workshop);
  const promised = wasOpened(workshop, "who") ? all : [];
  return [
    ...about(
      "loose-how",
      all.filter((how) => conditionsOf(how).length === 0),
      {
        one: "how makes no condition true",
        many: "hows make no condition true",
        mend: "Connect it with the condition it helps, or ask whether it is needed at all.",
      },
    ),
    ...about(
      "no-owner",
      promised.filter((how) => fieldOf(how, "owner") === undefined),
      {
        one: "how has no owner",
        many: "hows have no owner",
        mend: "Name one person or role who sees it through.",
      },
    ),
    ...about(
      "no-due",
      promised.filter((how) => dayOf(how, "due") === undefined),
      {
        one: "how has no date",
        many: "hows have no date",
        mend: "Agree on a day, even a rough one, to look at it again.",
      },
    ),
  ];
};

/** What a facilitator's experienced colleague would point out; in the order of the stages. */
export const checks: readonly Check[] = [inOrder(stages.slice(2, 5)), goal, told, conditionsWithHows, hows];
