/** Why each check looks; in the order of the stages. */
export const whys = {
  "out-of-order": "Whoever knows what comes next tells a story towards it, and the surprise is gone.",
  ahead: "Whoever knows the next step already writes towards it.",
  "back-to-front": "A way is read from left to right; a step in the wrong place turns cause into effect.",
  "never-joins": "A future without a way from the past is a wish; the joint shows where things could turn.",
  "no-accident": "Plans leave out luck, and in looking back it decided more than anybody meant to.",
  "no-owner": "What is to be watched and belongs to nobody is watched by nobody.",
} as const;
