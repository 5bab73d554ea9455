/** Texts of what leaves the room. */
export const outcomes = {
  "export.saved": "Saved {name} in {folder}.",

  "export.title": "Export",
  "export.intro": "What the team takes away from this workshop.",
  "export.none": "This method has no documents to export.",
  "export.document": "Document",
  "export.save": "Save…",
  "export.copy": "Copy",
  "export.copied": "Copied as Markdown.",
  "export.copyFailed": "It could not be copied. Select the text and copy it with the keyboard.",
  "export.before": "Before you share it",
  "export.nothingFound": "Nothing is missing.",
  "export.show": "{count, plural, one {Show it on the board} other {Show # on the board}}",
  "export.preview": "Preview",
  "export.asRead": "As read",
  "export.asMarkdown": "As Markdown",
  "export.more": "Preparing the preview…",
  "export.sources": "Sources on the board",
  "export.jump": "Show source {number} on the board",
  "export.image": "Picture: {text}",
  "export.table": "Table",
} as const;
