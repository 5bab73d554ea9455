/**
 * Every text of the app in English, one key each, in ICU MessageFormat.
 *
 * A translation is a second file with the same keys. The texts of methods live in their own folders.
 */
export const en = {
  "app.name": "Groundwork",
  "open.tooNew":
    "This workshop was saved by a newer Groundwork (format {version}). Update Groundwork to open it; the file has not been changed.",
  "open.damaged":
    "This workshop cannot be read: its content is damaged. The file has not been changed; try a copy or an older version of it.",
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
  "menu.file": "File",
  "menu.edit": "Edit",
  "menu.view": "View",
  "menu.insert": "Insert",
  "menu.arrange": "Arrange",
  "menu.workshop": "Workshop",
  "menu.help": "Help",
  "menu.window": "Window",
  "menu.cut": "Cut",
  "menu.copy": "Copy",
  "menu.paste": "Paste",
  "menu.selectAll": "Select all",
  "menu.fullScreen": "Full screen",
  "menu.quit": "Quit Groundwork",
  "menu.learnSpelling": "Add “{word}” to the dictionary",
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

  "edit.undo": "Undo",
  "edit.undoStep": "Undo: {step}",
  "edit.redo": "Redo",
  "edit.redoStep": "Redo: {step}",
  "edit.cut": "Cut",
  "edit.copy": "Copy",
  "edit.paste": "Paste",
  "edit.duplicate": "Duplicate",
  "edit.delete": "Delete",
  "edit.deleted": "Bring back deleted…",
  "edit.selectAll": "Select all",
  "edit.escape": "Close or deselect",
  "edit.write": "Edit text",
  "edit.lock": "Lock",
  "edit.unlock": "Unlock",
  "edit.vote": "Vote for it",
  "edit.unvote": "Take a vote back",
  "edit.moveLeft": "Move left",
  "edit.moveRight": "Move right",
  "edit.moveUp": "Move up",
  "edit.moveDown": "Move down",
  "edit.moveFarLeft": "Move far left",
  "edit.moveFarRight": "Move far right",
  "edit.moveFarUp": "Move far up",
  "edit.moveFarDown": "Move far down",

  "step.move": "Move",
  "step.resize": "Resize",
  "step.rotate": "Rotate",
  "step.duplicate": "Duplicate",
  "step.delete": "Delete",
  "step.restore": "Bring back",
  "step.paste": "Paste",
  "step.write": "Edit text",
  "step.kind": "Change kind",
  "step.field": "Change details",
  "step.look": "Change look",
  "step.addSticky": "Add sticky",
  "step.addText": "Add text",
  "step.addShape": "Add shape",
  "step.addFrame": "Add frame",
  "step.addImage": "Add picture",
  "step.draw": "Draw",
  "step.connect": "Connect",
  "step.cluster": "Change cluster",

  "arrange.front": "Bring to front",
  "arrange.forward": "Bring forward",
  "arrange.backward": "Send backward",
  "arrange.back": "Send to back",
  "arrange.group": "Group into a cluster",
  "arrange.ungroup": "Take out of the cluster",
  "arrange.left": "Align left",
  "arrange.center": "Align centers",
  "arrange.right": "Align right",
  "arrange.top": "Align top",
  "arrange.middle": "Align middles",
  "arrange.bottom": "Align bottom",
  "arrange.distributeHorizontal": "Distribute horizontally",
  "arrange.distributeVertical": "Distribute vertically",
  "arrange.tidy": "Tidy into a grid",

  "view.zoomIn": "Zoom in",
  "view.zoomOut": "Zoom out",
  "view.zoomReset": "Zoom to 100 %",
  "view.fit": "Zoom to fit",
  "view.fitSelection": "Zoom to selection",
  "view.fitStage": "Zoom to the open stage",
  "view.find": "Find on the board",
  "view.outline": "Outline",
  "view.legend": "Legend",
  "view.minimap": "Minimap",
  "view.palette": "Command palette",
  "view.themeSystem": "Theme of the system",
  "view.themeLight": "Light theme",
  "view.themeDark": "Dark theme",
  "view.nextRegion": "Go to the next part of the window",
  "view.previousRegion": "Go to the previous part of the window",
  "view.walkLeft": "Select the next one to the left",
  "view.walkRight": "Select the next one to the right",
  "view.walkUp": "Select the next one above",
  "view.walkDown": "Select the next one below",

  "connect.finish": "Connect to the selected one",

  "tool.select": "Select",
  "tool.hand": "Hand",
  "tool.sticky": "Sticky",
  "tool.text": "Text",
  "tool.rectangle": "Rectangle",
  "tool.rounded": "Rounded rectangle",
  "tool.ellipse": "Ellipse",
  "tool.diamond": "Diamond",
  "tool.connector": "Connector",
  "tool.frame": "Frame",
  "tool.pen": "Pen",

  "insert.sticky": "Add a sticky",
  "insert.stickyOf": "Add “{kind}”",
  "insert.kindAt": "Add a sticky of kind {place}",
  "insert.text": "Add a text",
  "insert.shape": "Add a shape",
  "insert.frame": "Add a frame",

  "file.new": "New workshop…",
  "file.open": "Open…",
  "file.save": "Save",
  "file.saveAs": "Save as…",
  "file.export": "Export…",
  "file.close": "Back to the start screen",

  "workshop.nextStage": "Next stage",
  "workshop.previousStage": "Previous stage",

  "help.shortcuts": "Keyboard shortcuts",

  "part.close": "Close",

  "open.mended":
    "{count, plural, one {One element} other {# elements}} could not be read and {count, plural, one {is} other {are}} not shown. Everything else is complete.",
  "open.merged": "This device had a copy of the same workshop: both are merged.",
  "open.unknownMethod":
    "This workshop uses the method “{method}”, which this Groundwork does not have. Update Groundwork to open it; the file has not been changed.",

  "store.refused":
    "This device does not let Groundwork store workshops, so none can be listed. You can work, but save to a file before you close.",
  "store.refusedOpen":
    "This device refuses to store your changes. They are kept in this window and tried again; save to a file to be safe.",
  "store.full":
    "The disk is full, so your latest changes are kept only in this window. Free some space, or save to a file on another disk.",

  "paste.nothing": "There is nothing in the clipboard that can be put on a board.",
  "paste.tooMany":
    "That would be {count, number} stickies; one paste makes {most, number} at most. Nothing was pasted: copy a smaller part.",
  "paste.tooLong":
    "One piece has {length, number} characters; a sticky holds {most, number} at most. Nothing was pasted: copy a smaller part.",
  "paste.pictureRefused":
    "{count, plural, one {One picture} other {# pictures}} could not be read or {count, plural, one {is} other {are}} too large. Use PNG, JPEG, WebP or GIF.",
  "paste.useKey": "Press {key} to paste.",

  "board.selected": "{count, number} selected",
  "board.empty": "empty",
  "board.describe": "{name}: {text}",
  "board.describeLocked": "{name}: {text}, locked",
  "board.connecting": "Connecting from {from}. Select where it leads and press Enter.",
  "board.keptOthers":
    "{count, plural, one {One element stays} other {# elements stay}}, because others have written on {count, plural, one {it} other {them}}.",
  "board.type.text": "Text",
  "board.type.shape": "Shape",
  "board.type.connector": "Connector",
  "board.type.frame": "Frame",
  "board.type.stroke": "Drawing",
  "board.type.image": "Picture",
  "board.type.cluster": "Cluster",
  "export.saved": "Saved {name} in {folder}.",
} as const;
