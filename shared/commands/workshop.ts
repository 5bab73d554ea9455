import { say } from "#shared/text/say.ts";
import { appCommand, type Command, leadCommand, workshopCommand } from "./command.ts";

export const workshopCommands: readonly Command[] = [
  appCommand({
    id: "file.new",
    title: say("file.new"),
    keys: ["CmdOrCtrl+N"],
    menu: { place: "file", order: 10 },
    run: (app) => app.show("newWorkshop"),
  }),
  appCommand({
    id: "file.open",
    title: say("file.open"),
    keys: ["CmdOrCtrl+O"],
    menu: { place: "file", order: 20 },
    run: (app) => app.openFile(),
  }),
  appCommand({
    id: "file.openProgramme",
    title: say("file.openProgramme"),
    menu: { place: "file", order: 25 },
    // A browser keeps no folders.
    when: (now) => now.desktop,
    run: (app) => app.openProgramme(),
  }),
  appCommand({
    id: "file.ownMethods",
    title: say("start.methodsFolder"),
    // A browser keeps no folders.
    titleNow: (now) => say(now.desktop ? "start.methodsFolder" : "start.addMethod"),
    menu: { place: "file", order: 40 },
    run: (app) => app.addMethods(),
  }),
  appCommand({
    id: "file.import",
    title: say("file.import"),
    menu: { place: "file", order: 22 },
    run: (app) => app.show("import"),
  }),
  appCommand({
    id: "file.join",
    title: say("file.join"),
    menu: { place: "file", order: 30 },
    run: (app) => app.show("join"),
  }),
  workshopCommand({
    id: "file.save",
    title: say("file.save"),
    keys: ["CmdOrCtrl+S"],
    menu: { place: "file", order: 110 },
    run: (_, editor) => editor.save(),
  }),
  workshopCommand({
    id: "file.saveAs",
    title: say("file.saveAs"),
    keys: ["CmdOrCtrl+Shift+S"],
    menu: { place: "file", order: 120 },
    run: (_, editor) => editor.saveAs(),
  }),
  workshopCommand({
    id: "file.export",
    title: say("file.export"),
    keys: ["CmdOrCtrl+E"],
    menu: { place: "file", order: 210 },
    run: (app) => app.show("export"),
  }),
  workshopCommand({
    id: "file.writeOutcomes",
    title: say("file.writeOutcomes"),
    // A browser may not write into a folder.
    titleNow: (now) => say(now.desktop ? "file.writeOutcomes" : "file.downloadOutcomes"),
    menu: { place: "file", order: 215 },
    when: (now) => now.elements > 0,
    run: (app) => app.show("writeOutcomes"),
  }),
  leadCommand({
    id: "file.readBack",
    title: say("file.readBack"),
    menu: { place: "file", order: 217 },
    // A browser may not read a folder.
    when: (now) => now.desktop && now.edits,
    run: (app) => app.show("readBack"),
  }),
  workshopCommand({
    id: "file.picture",
    title: say("file.picture"),
    keys: ["CmdOrCtrl+Shift+E"],
    menu: { place: "file", order: 220 },
    when: (now) => now.elements > 0,
    run: (app) => app.show("picture"),
  }),
  workshopCommand({
    id: "file.close",
    title: say("file.close"),
    menu: { place: "file", order: 310 },
    run: (app) => app.leave(),
  }),
  leadCommand({
    id: "workshop.overlay",
    title: say("overlay.command"),
    menu: { place: "workshop", order: 950 },
    when: (now) => now.layered,
    run: (app) => app.show("overlay"),
  }),
  workshopCommand({
    id: "workshop.invite",
    title: say("workshop.invite"),
    menu: { place: "workshop", order: 110 },
    // In a browser there is nothing that others could reach.
    when: (now) => now.desktop,
    run: (app) => app.show("invite"),
  }),
  workshopCommand({
    id: "workshop.moved",
    title: say("moved.command"),
    menu: { place: "workshop", order: 120 },
    when: (now) => now.away,
    run: (app) => app.show("moved"),
  }),
  appCommand({
    id: "help.shortcuts",
    title: say("help.shortcuts"),
    keys: ["?"],
    menu: { place: "help", order: 10 },
    when: (now) => !now.writing,
    run: (app) => app.show("shortcuts"),
  }),
];
