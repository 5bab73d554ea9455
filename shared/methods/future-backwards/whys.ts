/** Why each check looks; in the order of the stages. */
export const whys = {
  "out-of-order": "How something is done cannot be judged before it is clear what it has to make true.",
  "no-goal": "What must be true depends on what it is for.",
  "condition-as-order":
    "A measure that is taken for a condition is done and ticked off, whether or not it helped.",
  "no-how": "A condition that nobody makes true stays a wish.",
  "loose-how": "Work that makes no condition true takes time from work that does.",
  "no-owner": "What everybody is to do is done by nobody.",
  "no-due": "Without a day nobody notices that it has not been done.",
} as const;
