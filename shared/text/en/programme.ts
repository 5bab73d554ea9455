/** Texts of programmes: workshops with one goal, and what flows from one to the next. */
export const programme = {
  "programme.damaged":
    "This folder's programme.json is not a programme that Groundwork can read. Nothing has been changed; try an older version of it, or open the workshops one by one.",
  "programme.tooNew":
    "This programme was saved by a newer Groundwork (programme format {version}). Update Groundwork to open it; nothing has been changed.",
  "programme.outside":
    "The programme “{title}” names a file outside of its folder: {file}. Groundwork opens only workshops that lie in the folder itself; nothing has been opened or changed.",
  "programme.twice":
    "{one} and {other} are the same workshop, “{title}”. The programme has it once, from {one}; the other file is left as it is.",

  "programme.folder.open": "Open a folder…",
  "programme.folder.keep": "Keep in a folder…",
  "programme.folder.another": "Keep in another folder…",
  "programme.folder.again": "Read the folder again",
  "programme.folder.show": "Show the folder",
  "programme.folder.in": "in the folder “{name}”",
  "programme.folder.title": "Where it is kept",
  "programme.folder.place":
    "In the folder “{name}”, which follows every change: programme.json and a file of each workshop.",
  "programme.folder.device":
    "On this device only. In a folder, a team can share it and keep it under version control.",
  "programme.folder.browser":
    "In this browser only. The desktop app can keep a programme as a folder of files, to be shared and kept under version control.",
  "programme.folder.damaged": "The file “{name}” in the folder was left alone. {message}",
  "programme.folder.stranger":
    "“{title}”, in the file “{name}”, lies in the folder and is not in the programme.",
  "programme.folder.copy":
    "The file “{name}” is another copy of “{title}”. The programme has the workshop once; this file is left as it is.",
  "programme.folder.takeUp": "Put into the programme",
  "programme.folder.openTitle": "Open a programme's folder",
  "programme.folder.keepTitle": "Choose a folder for the programme",
  "programme.folder.gone":
    "The folder “{name}” is not there any more: it was moved, renamed or deleted, or its disk is not connected. Bring it back, or open the programme from where it is now.",
  "programme.folder.read-only":
    "Groundwork may not read or change the folder “{name}”. Nothing has been changed; ask its owner for access, or choose another folder.",
  "programme.folder.full-disk":
    "The disk of the folder “{name}” is full. What is in it stays as it was; free some space and try again.",
  "programme.folder.locked":
    "Another program holds a file in the folder “{name}”. Nothing has been changed; close that program and try again.",
  "programme.folder.other":
    "The folder “{name}” could not be used ({code}). Nothing has been changed; try again, or choose another folder.",
  "programme.folder.empty":
    "There is no programme and no workshop in the folder “{name}”. To keep a programme in it, open its map and choose “Keep in a folder…”.",
  "programme.folder.taken":
    "The folder “{name}” already holds another programme, “{title}”. Nothing in it has been changed; choose another folder.",
  "programme.folder.kept":
    "“{title}” is kept in the folder “{name}” from now on: programme.json and {count, plural, one {the file of # workshop} other {the files of # workshops}}. They follow every change.",
  "programme.folder.unknown":
    "Groundwork no longer knows where this programme's folder is. Open it with File › Open programme folder.",

  "programme.shelf": "Programmes",
  "programme.intro":
    "A programme is a set of workshops with one goal: its map shows which are done, what flowed from one into the next, and what is open.",
  "programme.openSample": "Open the sample programme",
  "programme.new": "New programme…",
  "programme.count": "{count, plural, =0 {No workshops yet} one {# workshop} other {# workshops}}",
  "programme.showMap": "Show the map of “{title}”",

  "programme.newTitle": "New programme",
  "programme.editTitle": "Title and goal",
  "programme.title": "Title",
  "programme.goal": "Goal",
  "programme.goalHint": "What all its workshops are for, in one sentence.",
  "programme.create": "Create programme",
  "programme.done": "Done",

  "programme.map": "Programme map",
  "programme.reading": "Reading the workshops…",
  "programme.none":
    "This workshop is in no programme yet. A programme joins workshops with one goal and shows what flows from one to the next.",
  "programme.putInto": "Put it into “{title}”",
  "programme.noGoal": "No goal yet",
  "programme.edit": "Title and goal…",
  "programme.more": "More for this programme",
  "programme.remove": "Remove from this device",
  "programme.removed": "Removed the programme “{title}” from this device. Its workshops stay.",

  "programme.chain": "Workshops in their order",
  "programme.empty": "No workshops yet. Begin the first one, or add one that is on this device.",
  "programme.add": "Add workshops…",
  "programme.addTitle": "Add workshops",
  "programme.addNone": "All workshops of this device are in the programme.",
  "programme.addThese": "{count, plural, =0 {Add} one {Add # workshop} other {Add # workshops}}",
  "programme.here": "Open now",
  "programme.moreOf": "More for “{title}”",
  "programme.earlier": "Move up",
  "programme.later": "Move down",
  "programme.takeOut": "Take out of the programme",
  "programme.takenOut": "Took “{title}” out of the programme. The workshop itself stays.",

  "programme.standing.planned": "Not begun",
  "programme.standing.under way": "Under way",
  "programme.standing.done": "Done",
  "programme.standing.gone": "Gone: neither on this device nor in the folder",
  "programme.standing.away": "Not on this device",
  "programme.stage": "stage {place} of {of}, {title}",
  "programme.yields": "Yields {facts}",
  "programme.takes": "Takes over {flows}",
  "programme.flow": "{count} from “{title}”",
  "programme.outside.flow": "{count} from a workshop outside of this programme",

  "programme.fact.problem": "{count, plural, one {# problem} other {# problems}}",
  "programme.fact.goal": "{count, plural, one {# goal} other {# goals}}",
  "programme.fact.principle": "{count, plural, one {# principle} other {# principles}}",
  "programme.fact.cause": "{count, plural, one {# cause} other {# causes}}",
  "programme.fact.learning": "{count, plural, one {# learning} other {# learnings}}",
  "programme.fact.condition": "{count, plural, one {# condition} other {# conditions}}",
  "programme.fact.action": "{count, plural, one {# action} other {# actions}}",
  "programme.fact.pain": "{count, plural, one {# pain point} other {# pain points}}",
  "programme.fact.step": "{count, plural, one {# step} other {# steps}}",
  "programme.fact.open": "{count, plural, one {# open point} other {# open points}}",
  "programme.fact.decision": "{count, plural, one {# decision} other {# decisions}}",
  "programme.fact.element": "{count, plural, one {# element} other {# elements}}",
  "programme.fact.relation": "{count, plural, one {# relation} other {# relations}}",
  "programme.fact.item": "{count, plural, one {# item} other {# items}}",
  "programme.fact.measure": "{count, plural, one {# measure} other {# measures}}",
  "programme.fact.journey": "{count, plural, one {# picture of a journey} other {# pictures of a journey}}",
  "programme.fact.moment": "{count, plural, one {# moment} other {# moments}}",

  "programme.open": "What is open",
  "programme.nothingOpen":
    "All has been taken over, and everything has an owner. A workshop’s open points stand in its document.",
  "programme.open.away":
    "“{title}” is not on this device: its file was moved, renamed or deleted, or it was removed here. What was taken over from it stays. Open its file to have it back.",
  "programme.open.noFile.kept":
    "The file “{file}” of “{title}” is not in the programme's folder any more: it was moved, renamed or deleted. The workshop itself is still on this device.",
  "programme.open.noFile.gone":
    "“{title}” is gone: its file “{file}” is not in the programme's folder any more, and this device has no copy. Bring the file back into the folder from a backup or from the team's version control, open it from where it is now, or take the workshop out of the programme. What was taken over from it stays.",
  "programme.writeAgain": "Write its file again",
  "programme.open.changed":
    "{count, plural, one {One sticky} other {# stickies}} in “{title}” {count, plural, one {was} other {were}} taken over from something that says something else by now.",
  "programme.open.gone":
    "{count, plural, one {One sticky} other {# stickies}} in “{title}” {count, plural, one {has} other {have}} lost {count, plural, one {its} other {their}} origin: it was deleted there. The words stay here.",
  "programme.open.unowned":
    "{count, plural, one {One action} other {# actions}} in “{title}” {count, plural, one {has} other {have}} no owner.",
  "programme.open.waiting": "“{title}” can take over {offers}.",
  "programme.offer": "{facts} of “{title}”",
  "programme.show": "Show",
  "programme.takeOver": "Take over…",
  "programme.openFile": "Open its file…",

  "programme.notYet": "Not in this programme yet",
  "programme.beginIt": "Begin",
  "programme.begin": "Begin {method}",

  "takeOver.step": "Take over",
  "takeOver.title": "Take over from another workshop",
  "takeOver.intro":
    "What you choose is copied onto this board and keeps a link to where it came from. It says so when its origin changes.",
  "takeOver.from": "From which workshop?",
  "takeOver.near": "Of the same programme",
  "takeOver.onDevice": "On this device",
  "takeOver.noSource": "There is no other workshop on this device. Open a file with one.",
  "takeOver.file": "From a file…",
  "takeOver.away":
    "This workshop is not on this device: its file was moved, renamed or deleted, or it was removed here. Choose “From a file…” to have it back.",
  "takeOver.nothing": "This workshop has no results that this method takes over.",
  "takeOver.becomes": "{count, plural, one {becomes} other {become}}",
  "takeOver.here": "Here already",
  "takeOver.back": "It came from this workshop",
  "takeOver.markAll": "Mark all that is new",
  "takeOver.markNone": "Mark none",
  "takeOver.take": "{count, plural, =0 {Take over} other {Take over #}}",
  "takeOver.taken": "Took over {count, plural, one {one result} other {# results}} from “{title}”.",

  "origin.title": "Taken over from",
  "origin.same": "Its origin still says the same.",
  "origin.changed": "Its origin says something else by now:",
  "origin.gone":
    "Its origin was deleted there, or has become something else. What stands here stays as it is.",
  "origin.away":
    "The workshop that it came from is not on this device: its file was moved, renamed or deleted, or it was never opened here. What stands here stays as it is; open that file to see whether it still says the same.",
  "origin.go": "Go to origin",
  "origin.step": "Update from origin",
} as const;
