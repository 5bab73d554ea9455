/** Texts of the app, its window and its store. */
export const app = {
  "app.name": "Groundwork",
  "app.trouble":
    "Groundwork could not draw this window. Your work is stored; start the window anew to go on.",
  "app.startAnew": "Start anew",
  "open.tooNew":
    "This workshop was saved by a newer Groundwork (format {version}). Update Groundwork to open it; the file has not been changed.",
  "open.damaged":
    "This workshop cannot be read: its content is damaged. The file has not been changed; try a copy or an older version of it.",
  "window.crashed.question": "The board stopped working",
  "window.crashed.detail":
    "Everything up to the last second is kept on this computer. Open the board again to carry on.",
  "window.crashed.reload": "Open again",
  "window.crashed.quit": "Quit",
  "window.hangs.question": "The board does not answer",
  "window.hangs.detail":
    "It may be busy with something large. Wait a little, or open it again: everything up to the last second is kept on this computer.",
  "window.hangs.wait": "Wait",
  "window.cannotStart":
    "Groundwork cannot start: {reason}. Your workshops are untouched. Check that its folder can be written to and start it again.",

  "help.shortcuts": "Keyboard shortcuts",

  "programme.command": "Programme map",
  "takeOver.command": "Take over from another workshop…",

  "open.mended":
    "{count, plural, one {One element} other {# elements}} could not be read and {count, plural, one {is} other {are}} not shown. Everything else is complete.",
  "open.merged": "This device had a copy of the same workshop: both are merged.",
  "open.unknownMethod":
    "This workshop uses the method “{method}”, which this Groundwork does not have. You can read the board and work on it; for its hints and documents open it with a version that has the method.",

  "leave.notStored":
    "Your latest changes are stored nowhere yet, so this workshop stays open. Save it to a file first, or leave without them.",
  "leave.anyway": "Leave without them",

  "store.refused":
    "This device does not let Groundwork store workshops, so none can be listed. You can work, but save to a file before you close.",
  "store.refusedOpen":
    "This device refuses to store your changes. They are kept in this window and tried again; save to a file to be safe.",
  "store.full":
    "The disk is full, so your latest changes are kept only in this window. Free some space, or save to a file on another disk.",
} as const;
