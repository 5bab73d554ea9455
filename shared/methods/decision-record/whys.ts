/** Why each check looks; in the order of the stages. */
export const whys = {
  "title-question": "A title is quoted for years; a question tells a later reader nothing of the answer.",
  "date-unread": "Readers weigh a decision by what could be known on its day.",
  "superseded-by-nothing": "Whoever finds the old decision must be led to the one that holds now.",
  "two-titles": "Options and consequences of two decisions in one frame cannot be told apart.",
  loose: "What belongs to no decision is in no record, and will be lost with the board.",
  "one-option": "A choice of one is no choice, and in a year somebody will propose what was never looked at.",
  "none-chosen": "Without the option that was taken, the reasons beside it argue for nothing.",
  "not-we-will": "“We will” shows that it is decided, and who does it; a passive sentence hides both.",
  "not-decided": "An accepted record without a decision sends its readers away with nothing.",
  "no-consequence":
    "A decision is judged by what comes of it; what nobody wrote down surprises those who live with it.",
  "only-good": "Every choice has a price; a record without one is read as an advertisement.",
  nobody: "Later somebody will have a question, and needs to know whom to ask.",
} as const;
