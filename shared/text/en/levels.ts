/** Going from one level of a model to the next. */
export const levels = {
  "view.levelDown": "Open a level down",
  "view.levelDownAgain": "Go a level down",
  "view.levelUp": "Go a level up",
  "step.levelDown": "open a level down",
  "levels.path": "Levels",
  "levels.unnamed": "Without a name",
  "details.technology": "Technology",
  "details.technologyHint": "How the two talk: HTTPS, SQL, mail. It stands in brackets after the label.",
} as const;
