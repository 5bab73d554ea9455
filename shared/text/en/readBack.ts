/** Texts about what was changed by hand in files of the outcome folder. */
export const readBack = {
  "readBack.text": "Words",
  "readBack.new": "New: {kind}",
  "readBack.remove": "Taken out: {kind}",
  "readBack.field": "{kind}: {field}",
  "readBack.clashBoard":
    "The board was changed here too since the file was written. “Before” is what the board says now.",
  "readBack.clashFiles": "Another file says something else here. Take over one of them.",
  "readBack.left": "Not taken over: {words}",
  "readBack.unclearChanged": "“{before}” became “{after}”",
  "readBack.unclearAdded": "New: “{after}”",
  "readBack.unclearRemoved": "Taken out: “{before}”",
  "readBack.unclearFile": "The workshops do not give this file any more.",
  "readBack.step": "Take over what was changed outside",
  "readBack.gone": "{path}: somebody deleted it. Writing the outcomes again offers to make it anew.",
  "readBack.index": "{path}: the list of all documents says nothing of a board.",
  "readBack.format":
    "{path}: only Markdown, CSV and plain text are read back. Change the same words in one of those.",
  "readBack.missing":
    "{path}: it was made of {count, plural, one {a workshop that is not here} other {workshops that are not here}}, “{names}”.",
} as const;
