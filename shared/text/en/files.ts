/** Texts of files and their faults. */
export const files = {
  "file.untitled": "Untitled workshop",
  "file.kind": "Groundwork workshop",
  "file.tooNew":
    "This workshop was saved by a newer Groundwork ({app}, file format {version}). Update Groundwork to open it; the file has not been changed.",
  "file.damaged":
    "This workshop cannot be opened: its {part} is damaged or missing. The file has not been changed; try a copy or an older version of it.",
  "file.notAWorkshop":
    "This file is not a Groundwork workshop. Choose a file that was saved by Groundwork; its name ends in .groundwork.",
  "file.tooLarge":
    "This workshop is too large: Groundwork opens and saves files up to {megabytes} MB. The file has not been changed.",
  "file.part.manifest": "table of contents",
  "file.part.board": "board",
  "file.part.control": "agenda",
  "file.part.log": "history",
  "file.part.thumbnail": "preview picture",
  "file.part.container": "container",
  "file.warning.log":
    "The history in this file is damaged, so the workshop cannot be replayed. The board itself is complete.",
  "file.warning.thumbnail": "The preview picture in this file is damaged. The board itself is complete.",
  "file.saveTitle": "Save workshop as",
  "file.openTitle": "Open workshop",
  "file.exportTitle": "Save document as",
  "file.replace.question": "“{name}” already exists in this folder. Replace it?",
  "file.replace.detail": "Replacing it overwrites what it holds now.",
  "file.replace.yes": "Replace",
  "file.replace.no": "Cancel",
  "file.failed.save.full-disk":
    "“{name}” could not be saved because the disk is full. Your work is kept in Groundwork; free some space or save to another disk.",
  "file.failed.save.read-only":
    "“{name}” could not be saved because the file or its folder may not be changed. Your work is kept in Groundwork; save it to another folder.",
  "file.failed.save.gone":
    "“{name}” could not be saved because its folder is no longer there. Your work is kept in Groundwork; bring the disk or folder back, or save it to another folder.",
  "file.failed.save.locked":
    "“{name}” could not be saved because another program is using it. Your work is kept in Groundwork; close that program and save again.",
  "file.failed.save.unknown-grant":
    "Groundwork no longer knows where this workshop was saved. Your work is kept in Groundwork; save it again and choose the folder.",
  "file.failed.save.too-large":
    "“{name}” could not be saved because it is larger than {megabytes} MB. Your work is kept in Groundwork; remove some images and save again.",
  "file.failed.save.not-a-workshop":
    "“{name}” could not be saved because the place chosen is not a file. Your work is kept in Groundwork; choose another name.",
  "file.failed.save.other":
    "“{name}” could not be saved ({code}). Your work is kept in Groundwork; try again or save it to another folder.",
  "file.failed.open.full-disk":
    "“{name}” could not be opened because the disk is full. Free some space and try again.",
  "file.failed.open.read-only":
    "“{name}” could not be opened because you may not read it. Ask its owner for access, or open a copy.",
  "file.failed.open.gone":
    "“{name}” could not be opened because it is no longer there. It may have been moved, renamed or deleted; open it from its new place.",
  "file.failed.open.locked":
    "“{name}” could not be opened because another program is using it. Close that program and try again.",
  "file.failed.open.unknown-grant":
    "Groundwork no longer knows where this workshop is. Open it with File › Open.",
  "file.failed.open.too-large":
    "“{name}” could not be opened because it is larger than {megabytes} MB, which no workshop is. Check that it is the right file.",
  "file.failed.open.not-a-workshop":
    "“{name}” is a folder or a device, not a workshop. Choose a file whose name ends in .groundwork.",
  "file.failed.open.other": "“{name}” could not be opened ({code}). Try again, or open a copy of it.",

  "file.new": "New workshop…",
  "file.open": "Open…",
  "file.openProgramme": "Open programme folder…",
  "file.join": "Join a workshop…",
  "file.save": "Save",
  "file.saveAs": "Save as…",
  "file.import": "Import…",
  "file.export": "Export…",
  "file.writeOutcomes": "Write outcomes into a folder…",
  "file.readBack": "What was changed outside…",
  "file.downloadOutcomes": "Download outcomes as a zip…",
  "file.picture": "Picture of the board…",
  "file.close": "Back to the start screen",

  "workshop.invite": "Invite others",
} as const;
