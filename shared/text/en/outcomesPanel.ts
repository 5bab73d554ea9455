/** Texts of the panel that shows what a workshop becomes. */
export const outcomesPanel = {
  "outcomesPanel.document": "Document",
  "outcomesPanel.hint":
    "Press a line to select its stickies on the board. The lines of what is selected stand out.",
  "outcomesPanel.making": "Writing …",
  "outcomesPanel.stop": "Stop",
  "outcomesPanel.stopped": "Not brought up to date since you stopped it.",
  "outcomesPanel.again": "Go on",
  "outcomesPanel.failed": "The documents could not be made: {message}",
  "outcomesPanel.empty":
    "Nothing to write yet. As soon as there are stickies on the board, their documents stand here.",
  "outcomesPanel.binary":
    "{name} is not text. “Write outcomes into a folder” or “groundwork export” makes it, and its program shows it.",
  "outcomesPanel.notes": "Left out, or worth knowing",
  "outcomesPanel.facts": "Facts to fill in",
  "outcomesPanel.factsHint": "What this document would say of these stickies, if somebody knew it.",
} as const;
