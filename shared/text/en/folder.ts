/** Texts of the outcome folder. */
export const folder = {
  "folder.title": "Outcomes: {title}",
  "folder.about":
    "Made by Groundwork from the workshops below. {name} says which file came from which stickies; a file that is changed by hand is not overwritten.",
  "folder.reports": "Reports of the workshops",
  "folder.pictures": "Pictures",
  "folder.workshops": "Workshops",
  "folder.workshop": "Workshop",
  "folder.day": "Day",
  "folder.id": "Id",
  "folder.nothing": "There is nothing to write: the boards hold nothing that these documents need.",
  "folder.unknownMethod":
    "“{title}” is left out: this Groundwork does not have its method, {method}. Update Groundwork to export it.",
  "folder.emptyBoard": "“{title}” is left out: there is no sticky on its board.",
  "folder.otherWorkshop":
    "This folder was also made of “{title}”, which is not among the workshops now: what came from it is left out.",
  "folder.adrDirOutside":
    "The decision records were not made: .adr-dir leads out of this folder, and nothing outside of it is touched. Choose the folder that holds both, or change .adr-dir.",
  "folder.manifestDamaged":
    "{name} cannot be read, so nobody knows which of these files Groundwork wrote. Bring back an older version of it, or delete it: then everything there counts as written by others. Nothing was changed.",
  "folder.trouble.file":
    "“{name}” is a file, but a folder is needed. Choose another folder. Nothing was changed.",
  "folder.trouble.folder":
    "“{path}” is a folder, but a file of that name is to be written. Rename that folder, or choose another one for the outcomes. Nothing was changed.",
  "folder.trouble.parent":
    "“{path}” cannot be written: a part of its way is a file, not a folder. Rename that file, or choose another folder. Nothing was changed.",
  "folder.trouble.outside":
    "“{path}” leads out of this folder by a link, and nothing outside of it is touched. Replace the link by a folder, or choose the folder that holds both. Nothing was changed.",
  "folder.trouble.name":
    "“{path}” cannot be written: that is no name for a file of this folder, or there are two of it. Nothing was changed.",
  "folder.trouble.unknown":
    "Groundwork no longer knows which folder this was. Choose the folder again. Nothing was changed.",
  "folder.chooseTitle": "Choose the folder for the outcomes",
  "folder.choose": "Choose this folder",
  "folder.trouble.full-disk":
    "The outcomes could not be written into “{name}” because the disk is full. Nothing was changed; free some space or choose another disk.",
  "folder.trouble.read-only":
    "The outcomes could not be written because “{name}” or a file in it may not be changed. Nothing was changed; choose another folder or ask its owner.",
  "folder.trouble.gone":
    "The outcomes could not be written because “{name}” is no longer there. Bring the disk or folder back, or choose another one.",
  "folder.trouble.locked":
    "The outcomes could not be written because another program is using a file in “{name}”. Close that program and try again.",
  "folder.trouble.other":
    "The outcomes could not be written into “{name}” ({code}). Try again or choose another folder.",
} as const;
