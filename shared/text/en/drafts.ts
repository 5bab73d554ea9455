/** The texts of private writing. */
export const drafts = {
  "drafts.title": "My notes",
  "drafts.private":
    "Only you see these, on this device. They go to the board when the facilitator reveals them.",
  "drafts.shown": "Your name will show on them.",
  "drafts.hidden": "No name will show on them. The facilitator may show names later.",
  "drafts.never": "No name will ever be recorded for them, and nothing brings it back.",
  "drafts.write": "Write a note",
  "drafts.placeholder": "What do you want to say? Enter keeps it.",
  "drafts.kind": "Kind of the note",
  "drafts.add": "Keep it",
  "drafts.text": "Note {place} of {count}: {kind}",
  "drafts.delete": "Delete note {place}",
  "drafts.deleted": "The note is deleted.",
  "drafts.none": "Nothing yet. What you write here stays with you until it is revealed.",
  "drafts.kept":
    "{count, plural, one {Kept as a note of your own.} other {Kept as # notes of your own.}} Nobody sees it before the reveal.",
  "drafts.notStored":
    "This device refuses to store your notes. They are kept as long as this window is open.",
  "drafts.revealed":
    "{count, plural, one {Your note goes} other {Your # notes go}} to the board among those of the others.",
  "drafts.reveal": "Reveal all notes",
  "drafts.revealHint": "Everyone's notes go to the board, shuffled. It cannot be taken back.",
  "drafts.elsewhere":
    "{count, plural, one {# note} other {# notes}} from “{stage}”, kept until it is revealed.",
  "drafts.revealStage": "Reveal “{stage}”",
  "drafts.late":
    "“{stage}” was revealed without {count, plural, one {a note} other {# notes}} of yours. Nobody has seen {count, plural, one {it} other {them}}.",
  "drafts.publish": "Put {count, plural, one {it} other {them}} on the board",
  "drafts.drop": "Delete {count, plural, one {it} other {them}}",
  "drafts.dropped": "{count, plural, one {The note is} other {# notes are}} deleted.",
  "drafts.fold": "Fold my notes",
  "drafts.unfold": "Open my notes",
  "workshop.reveal": "Reveal all notes",
} as const;
