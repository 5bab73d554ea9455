/** Texts of the documents, lists and records that outcomes become. */
export const documents = {
  "document.workshop": "Workshop {id}",
  "document.sticky": "Sticky {id}",
  "document.stickies": "{workshop}: {count, plural, one {sticky {ids}} other {stickies {ids}}}",

  "document.decisions": "Decision records",
  "document.decisions.title": "Decisions: {title}",
  "document.decisions.unknown":
    "No record of “{title}” was found, so it is named as superseded without a link. Link it by hand if there is one.",
  "document.decisions.noStatus":
    "{path} is superseded by “{title}”, but its status could not be found. Change it by hand.",
  "document.decisions.noSuccessor": "“{title}” is superseded, but no decision on the boards says by what.",
  "document.decisions.noDate": "“{title}” has no date, and neither has its workshop.",

  "document.backlog": "Backlog",
  "document.backlog.title": "Backlog: {title}",
  "document.backlog.item": "Item",
  "document.backlog.partOf": "Part of",
  "document.backlog.owner": "Owner",
  "document.backlog.due": "Due",
  "document.backlog.firstUsers": "First users",
  "document.backlog.learn": "What we learn",
  "document.backlog.after": "After",
  "document.backlog.answers": "Answers",
  "document.backlog.figures": "Figures",
  "document.backlog.source": "From",
  "document.backlog.value": "Value",
  "document.backlog.effort": "Effort",
  "document.backlog.ratio": "Value for effort",
  "document.backlog.timeCriticality": "Time criticality",
  "document.backlog.riskReduction": "Risk reduction",
  "document.backlog.wsjf": "WSJF",
  "document.backlog.reach": "Reach",
  "document.backlog.impact": "Impact",
  "document.backlog.confidence": "Confidence",
  "document.backlog.rice": "RICE",
  "document.backlog.moscow": "MoSCoW",
  "document.backlog.must": "Must",
  "document.backlog.should": "Should",
  "document.backlog.could": "Could",
  "document.backlog.wont": "Won’t this time",
  "document.backlog.path": "Shortest path to value",
  "document.backlog.inOrder": "In order",
  "document.backlog.unscored": "Not scored",
  "document.backlog.byRatio": "By value for effort: value ÷ effort.",
  "document.backlog.byWsjf":
    "By WSJF: (value + time criticality + risk reduction) ÷ effort. The numbers compare only within this list.",
  "document.backlog.byRice": "By RICE: reach × impact × confidence ÷ effort.",
  "document.backlog.byMoscow": "By MoSCoW: must, should, could, won’t this time.",
  "document.backlog.ties":
    "Ties: what is on the shortest path first, then by value for effort, votes and title.",
  "document.backlog.outOfOrder": "“{title}” comes before “{first}”, which it must come after.",
  "document.backlog.circle": "“{title}” must come after itself, since what it needs goes round in a circle.",
  "document.backlog.formulas":
    "{count, plural, one {# cell} other {# cells}} of {path} would run as a formula in a spreadsheet. The importer takes them as they are; do not open the file in a spreadsheet.",
  "document.backlog.cut":
    "{count, plural, one {# title was} other {# titles were}} cut to 255 characters; the whole title is in the description.",
  "document.backlog.noParents":
    "Linear’s importer knows no parents: {count, plural, one {# item names its} other {# items name their}} parent in the description.",
  "document.backlog.noFractions":
    "Linear’s estimates are whole numbers: {count, plural, one {# estimate is} other {# estimates are}} in the description only.",
  "document.backlog.jira":
    "Import it as an administrator (External system import), map Issue ID and Parent, and give dates the pattern yyyy-MM-dd.",
  "document.backlog.moved":
    "{count, plural, one {# item hangs} other {# items hang}} on the nearest parent that Jira allows; the parent on the board is in the description.",
  "document.backlog.deep":
    "{count, plural, one {# item lies} other {# items lie}} deeper than {most} levels and {count, plural, one {hangs} other {hang}} on the last of them.",
  "document.backlog.dropped":
    "{count, plural, one {# dropped item is} other {# dropped items are}} left out.",
  "document.backlog.manyRows":
    "There are {count} rows; the importer takes {most} at most. Import them in parts.",

  "document.c4": "Architecture (C4)",
  "document.c4.title": "Architecture: {title}",
  "document.c4.key": "Key",
  "document.c4.name": "Name",
  "document.c4.type": "Type",
  "document.c4.technology": "Technology",
  "document.c4.description": "Description",
  "document.c4.from": "From",
  "document.c4.relation": "Relation",
  "document.c4.to": "To",
  "document.c4.noViews":
    "There is no system of one’s own on the boards, so there is no view to draw. Mark one system as not external.",
  "document.c4.noSystem": "The container “{name}” is left out: it is in no system.",
  "document.c4.noContainer": "The component “{name}” is left out: it is in no container.",
  "document.c4.renamed": "There are two of one name, so one “{from}” is called “{to}”.",
  "document.c4.code":
    "{count, plural, one {# element of code is} other {# elements of code are}} left out; their relations start from the component around them.",
  "document.c4.noEnds":
    "The relation “{label}” is left out: it lacks an end, leads back to itself, or joins a part with its whole.",
} as const;
