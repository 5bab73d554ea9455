/** Texts of boards that come from other programs or go there. */
export const interchange = {
  "import.title": "Import",
  "import.intro": "A drawing of Excalidraw, a canvas of Obsidian, a board of tldraw, or a table.",
  "import.choose": "Choose a file…",
  "import.orPaste": "Or drop a file here, or paste a table: cells of a spreadsheet, CSV or Markdown.",
  "import.table": "Table",
  "import.read": "Read the table",
  "import.kindsOfFiles": "Files that can be read: {endings}.",
  "import.another": "Another file…",
  "import.reading": "Reading…",

  "import.unknown":
    "“{name}” is of a kind that cannot be read. Files whose names end in .excalidraw, .canvas, .tldr, .csv or .tsv can.",
  "import.tooLarge": "“{name}” is larger than {most, number} MB. Divide it into several files.",
  "import.noJson":
    "“{name}” is damaged: it is not what its name says. Save it again where it comes from, and try once more.",
  "import.unreadable": "“{name}” cannot be read: it is a folder, or it is not there any more. Choose a file.",
  "import.notExcalidraw":
    "This is no drawing of Excalidraw. Save it there as “.excalidraw” and try once more.",
  "import.notCanvas": "This is no JSON Canvas. Save it where it comes from as “.canvas” and try once more.",
  "import.notTldraw": "This is no board of tldraw. Save it there as “.tldr” and try once more.",
  "import.oldTldraw":
    "This is a file of the first tldraw. Open it at tldraw.com, save it there, and try once more with that file.",
  "import.emptyTable": "There is nothing in this table.",
  "import.emptyBoard": "There is nothing in “{name}” that a board could have.",
  "import.notATable":
    "This is no table: it needs at least two rows and two columns. Copy it from a spreadsheet, or paste CSV or Markdown.",

  "import.comes": "What comes",
  "import.stickies": "{count, plural, one {# sticky} other {# stickies}}",
  "import.texts": "{count, plural, one {# text} other {# texts}}",
  "import.shapes": "{count, plural, one {# shape} other {# shapes}}",
  "import.connectors": "{count, plural, one {# connector} other {# connectors}}",
  "import.frames": "{count, plural, one {# frame} other {# frames}}",
  "import.pictures": "{count, plural, one {# picture} other {# pictures}}",
  "import.strokes": "{count, plural, one {# freehand line} other {# freehand lines}}",
  "import.clusters": "{count, plural, one {# cluster} other {# clusters}}",
  "import.nothing": "Nothing. Choose a column for the words of the stickies.",
  "import.lost": "What is lost",
  "import.nothingLost": "Nothing is lost.",
  "import.preview": "Preview of what comes",

  "import.colors": "What the stickies are",
  "import.color": "{color} ({count, number})",
  "import.color.yellow": "Yellow",
  "import.color.orange": "Orange",
  "import.color.pink": "Pink",
  "import.color.violet": "Violet",
  "import.color.blue": "Blue",
  "import.color.teal": "Teal",
  "import.color.green": "Green",
  "import.color.red": "Red",
  "import.color.grey": "Grey",
  "import.color.none": "Without a colour",

  "import.header": "The first row names the columns",
  "import.each": "A sticky is made of",
  "import.eachRow": "each row",
  "import.eachCell": "each cell",
  "import.columns": "What the columns are",
  "import.column": "Column {number, number}",
  "import.such": "such as “{example}”",
  "import.use.nothing": "Leave it out",
  "import.use.text": "Words of the sticky",
  "import.use.kind": "Kind of sticky",
  "import.use.cluster": "Cluster",
  "import.details": "Details",
  "import.kind": "Kind of sticky",
  "import.otherKind": "Kind where the column is empty",
  "import.kinds": "What its values are",

  "import.where": "Where it goes",
  "import.here": "Onto this board",
  "import.new": "Into a new workshop",
  "import.method": "Method",
  "import.name": "Title",
  "import.untitled": "Imported board",
  "import.add": "Add to this board",
  "import.create": "Make the workshop",
  "import.added": "{count, plural, one {# element is} other {# elements are}} on the board.",
  "import.onlyStickies":
    "In this stage you may add stickies alone: the rest stays out. A facilitator can bring all of it.",
  "import.step": "Import",

  "boardFile.title": "The board for other programs",
  "boardFile.excalidraw": "Excalidraw drawing",
  "boardFile.canvas": "JSON Canvas (Obsidian)",
  "boardFile.is.excalidraw":
    "Opens at excalidraw.com and in everything that embeds it. Stickies are coloured boxes, connectors are arrows that stay attached, pictures go along.",
  "boardFile.is.canvas":
    "Opens in Obsidian and other programs that read JSON Canvas 1.0. Stickies are cards, frames are groups.",
  "boardFile.kept": "What goes along",
  "boardFile.lost": "What is lost",
  "boardFile.hidden":
    "Not shown there, but kept in the file: it comes back when Groundwork imports that file",
  "boardFile.nothingLost": "Nothing is lost.",
  "boardFile.empty": "There is nothing on the board yet.",

  "loss.damaged":
    "{count, plural, one {# thing is damaged and left out} other {# things are damaged and left out}}",
  "loss.tooMany":
    "{count, plural, one {# thing is beyond what one import takes} other {# things are beyond what one import takes}}",
  "loss.unknown":
    "{count, plural, one {# thing of an unknown kind is left out} other {# things of unknown kinds are left out}}",
  "loss.images": "{count, plural, one {# picture is left out} other {# pictures are left out}}",
  "loss.embeds":
    "{count, plural, one {# embedded page becomes its address} other {# embedded pages become their addresses}}",
  "loss.files":
    "{count, plural, one {# embedded file becomes its name} other {# embedded files become their names}}",
  "loss.emptyTexts":
    "{count, plural, one {# text without words is left out} other {# texts without words are left out}}",
  "loss.strokes": "{count, plural, one {# freehand line is left out} other {# freehand lines are left out}}",
  "loss.looseArrows":
    "{count, plural, one {# connector that does not join two cards is left out} other {# connectors that do not join two cards are left out}}",
  "loss.loops":
    "{count, plural, one {# arrow from a thing to itself is left out} other {# arrows from a thing to itself are left out}}",
  "loss.ends":
    "{count, plural, one {# end of a connector stays where it is, but is not attached} other {# ends of connectors stay where they are, but are not attached}}",
  "loss.votes": "The votes on {count, plural, one {# sticky} other {# stickies}}",
  "loss.details":
    "The details of {count, plural, one {# sticky} other {# stickies}}: times, owners, evidence …",
  "loss.kinds": "The kinds of {count, plural, one {# sticky} other {# stickies}}: only the colour tells them",
  "loss.clusters": "{count, plural, one {# empty cluster is left out} other {# empty clusters are left out}}",
  "loss.groups":
    "{count, plural, one {# group is not grouped any more} other {# groups are not grouped any more}}",
  "loss.forms": "The outlines of {count, plural, one {# shape} other {# shapes}}",
  "loss.locks": "{count, plural, one {# lock} other {# locks}}",
  "loss.links": "The links of {count, plural, one {# thing} other {# things}}",
  "loss.formatting":
    "{count, plural, one {# card keeps its Markdown marks} other {# cards keep their Markdown marks}} as letters",
  "loss.fills": "The fill of {count, plural, one {# shape} other {# shapes}}",
  "loss.dashes": "{count, plural, one {# dashed line is} other {# dashed lines are}} drawn through",
  "loss.opacity": "{count, plural, one {# see-through thing is} other {# see-through things are}} solid",
  "loss.fonts": "Font and size of {count, plural, one {# text} other {# texts}}: words fill their box",
  "loss.bends": "{count, plural, one {# bent arrow is} other {# bent arrows are}} straight",
  "loss.twoHeads":
    "{count, plural, one {# arrow with two heads keeps} other {# arrows with two heads keep}} one",
  "loss.noHeads": "{count, plural, one {# line without a head gets} other {# lines without heads get}} one",
  "loss.rotations": "The turn of {count, plural, one {# thing} other {# things}}",
  "loss.pages": "{count, number} pages lie beside each other",
  "loss.backgrounds": "The background picture of {count, plural, one {# group} other {# groups}}",
  "loss.values":
    "{count, plural, one {# value cannot be read as what its column is} other {# values cannot be read as what their column is}}: days as 2026-09-30, numbers without letters",
  "loss.noKind":
    "{count, plural, one {# value has no place: its kind of sticky does not have that detail} other {# values have no place: their kinds of stickies do not have that detail}}",
  "loss.emptyRows":
    "{count, plural, one {# row without words is left out} other {# rows without words are left out}}",
} as const;
