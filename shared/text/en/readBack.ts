/** Texts about what was changed by hand in files of the outcome folder. */
export const readBack = {
  "readBack.title": "Changed outside",
  "readBack.intro":
    "What somebody changed in the files of the outcome folder, as changes of this board. Nothing is applied before you say so.",
  "readBack.choose": "Choose the folder…",
  "readBack.another": "Another folder…",
  "readBack.again": "Look again",
  "readBack.reading": "Reading the folder…",
  "readBack.stop": "Stop",
  "readBack.stopped": "Stopped. Nothing was changed.",
  "readBack.noManifest":
    "“{name}” holds no outcomes that Groundwork wrote: groundwork-outcomes.json is missing. Choose the folder that the outcomes were written into.",
  "readBack.nothing": "Nothing was changed by hand in “{name}”.",
  "readBack.found":
    "{count, plural, =0 {No change of this board was found} one {# change was found} other {# changes were found}} in “{name}”.",
  "readBack.choice": "Changes",
  "readBack.text": "Words",
  "readBack.new": "New: {kind}",
  "readBack.remove": "Taken out: {kind}",
  "readBack.order": "{kind}: order",
  "readBack.field": "{kind}: {field}",
  "readBack.was": "Was",
  "readBack.is": "Now",
  "readBack.empty": "nothing",
  "readBack.place": "{path}, line {line}",
  "readBack.show": "Show on the board",
  "readBack.clashBoard":
    "The board was changed here too since the file was written. “Was” is what the board says now.",
  "readBack.clashFiles": "Another file says something else here. Take over one of them.",
  "readBack.left": "Not taken over: {words}",
  "readBack.others":
    "{count, plural, one {# more change is} other {# more changes are}} of other workshops: {titles}. Open them to take over what is theirs.",
  "readBack.unclear": "Not understood ({count})",
  "readBack.unclearIntro": "No change of a board would make a document say this. It stays in the file.",
  "readBack.unclearChanged": "“{before}” became “{after}”",
  "readBack.unclearMoved":
    "Moved: “{after}”. Where it stands follows from the board: from its figures, its time or its place there.",
  "readBack.unclearAdded": "New: “{after}”",
  "readBack.unclearRemoved": "Taken out: “{before}”",
  "readBack.unclearOther": "So much of it is different that it cannot be told what was changed.",
  "readBack.unclearFile": "The workshops do not give this file any more.",
  "readBack.notes": "Files that were not read ({count})",
  "readBack.apply": "{count, plural, =0 {Apply nothing} one {Apply # change} other {Apply # changes}}",
  "readBack.applied":
    "{count, plural, one {# change was applied} other {# changes were applied}}. Write the outcomes again to bring all files up to date.",
  "readBack.step": "Take over what was changed outside",
  "readBack.gone": "{path}: somebody deleted it. Writing the outcomes again offers to make it anew.",
  "readBack.index": "{path}: the list of all documents says nothing of a board.",
  "readBack.format":
    "{path}: only Markdown, CSV and plain text are read back. Change the same words in one of those.",
  "readBack.missing":
    "{path}: it was made of {count, plural, one {a workshop that is not here} other {workshops that are not here}}, “{names}”.",
} as const;
