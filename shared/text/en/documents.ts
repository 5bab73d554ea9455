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
} as const;
