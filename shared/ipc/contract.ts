import * as v from "valibot";
import {
  bytes,
  cancelled,
  exportExtensions,
  pictureExtensions,
  failed,
  grant,
  grantedFile,
  opened,
  recentFile,
} from "./files.ts";
import { changedFolder, handedProgramme, programmeRequests } from "./programmes.ts";
import {
  folderAgreed,
  folderCompared,
  folderEdited,
  folderFailed,
  folderOwner,
  folderProgress,
  folderStopped,
  folderThere,
  folderWish,
  folderWritten,
  grantedFolder,
} from "./folders.ts";
import { paper } from "./printing.ts";
import {
  codeWish,
  exchanged,
  guests,
  hostAddress,
  nearbyRooms,
  renewed,
  role,
  sharing,
  sharingFailed,
  takeOver,
  way,
} from "./sharing.ts";

/**
 * Everything that the page and the desktop process say to each other.
 *
 * Each side parses what comes from the other: the desktop process every request, the preload every answer and event.
 */

const nothing = v.strictObject({});
const done = v.strictObject({ is: v.literal("done") });
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const suggestedName = v.pipe(v.string(), v.maxLength(10_000));

const menuItem = v.strictObject({
  id,
  enabled: v.boolean(),
  checked: v.optional(v.boolean()),
  title: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** Where a command goes that only this window has, such as one of its method; it needs a title too. */
  menu: v.optional(v.strictObject({ place: v.string(), order: v.number() })),
});

/** What the page may ask of the desktop process. */
export const requests = {
  /** Shows the save dialog; the grant is for later saves. */
  "file.saveAs": {
    request: v.strictObject({ workshop: id, suggestedName, bytes }),
    answer: v.variant("is", [
      v.strictObject({ is: v.literal("saved"), file: grantedFile }),
      cancelled,
      failed,
    ]),
  },
  /** One write at a time per file; of those that wait the newest wins, and answers for the others. */
  "file.save": {
    request: v.strictObject({ grant, bytes }),
    answer: v.variant("is", [v.strictObject({ is: v.literal("saved") }), failed]),
  },
  "file.open": { request: nothing, answer: v.variant("is", [opened, cancelled, failed]) },
  "file.openRecent": { request: v.strictObject({ grant }), answer: v.variant("is", [opened, failed]) },
  /** Newest first. */
  "file.recent": { request: nothing, answer: v.strictObject({ files: v.array(recentFile) }) },
  /** Takes a file from the recent ones and withdraws its grant; the file itself stays. */
  "file.forget": { request: v.strictObject({ grant }), answer: done },
  /** Shows the file in the system's file manager. */
  "file.reveal": { request: v.strictObject({ grant }), answer: v.variant("is", [done, failed]) },
  "file.exportText": {
    request: v.strictObject({ suggestedName, text: v.string(), extension: v.picklist(exportExtensions) }),
    answer: v.variant("is", [
      v.strictObject({ is: v.literal("saved"), name: v.string(), folder: v.string() }),
      cancelled,
      failed,
    ]),
  },
  "file.exportPicture": {
    request: v.strictObject({ suggestedName, bytes, extension: v.picklist(pictureExtensions) }),
    answer: v.variant("is", [
      v.strictObject({ is: v.literal("saved"), name: v.string(), folder: v.string() }),
      cancelled,
      failed,
    ]),
  },
  /** Makes a PDF of HTML that brings all it needs, and saves it where the person says. */
  "file.exportPdf": {
    request: v.strictObject({ suggestedName, html: v.string(), paper }),
    answer: v.variant("is", [
      v.strictObject({ is: v.literal("saved"), name: v.string(), folder: v.string() }),
      cancelled,
      failed,
    ]),
  },
  /** Shows the system's dialog for a folder; it is the owner's from then on, also after a restart. */
  "folder.choose": {
    request: v.strictObject({ owner: folderOwner }),
    answer: v.variant("is", [v.strictObject({ is: v.literal("chosen"), folder: grantedFolder }), cancelled]),
  },
  /** The folder that was last chosen for this owner, if it is still there. */
  "folder.known": {
    request: v.strictObject({ owner: folderOwner }),
    answer: v.strictObject({ folder: v.optional(grantedFolder) }),
  },
  "folder.read": {
    request: v.strictObject({ grant }),
    answer: v.variant("is", [folderThere, folderFailed]),
  },
  /** What somebody changed by hand in the files that were written there. */
  "folder.edited": {
    request: v.strictObject({ grant }),
    answer: v.variant("is", [folderEdited, folderFailed]),
  },
  /** What writing these files would do, in the order of their paths; with what lies there now, for a diff. */
  "folder.compare": {
    request: v.strictObject({ grant, wish: folderWish }),
    answer: v.variant("is", [folderCompared, folderFailed]),
  },
  /** Writes all files or none; says how far it is by the event `folder.progress`. */
  "folder.write": {
    request: v.strictObject({ grant, wish: folderWish, agreed: folderAgreed }),
    answer: v.variant("is", [folderWritten, folderStopped, folderFailed]),
  },
  /** Ends what is being written, if there is time: then nothing was changed. */
  "folder.stop": { request: nothing, answer: done },
  /** Shows the folder in the system's file manager. */
  "folder.reveal": { request: v.strictObject({ grant }), answer: v.variant("is", [done, folderFailed]) },
  ...programmeRequests,
  /** The methods that the person's team wrote, as JSON, and what is wrong in files of their folder. */
  "methods.list": {
    request: nothing,
    answer: v.variant("is", [
      v.strictObject({
        is: v.literal("read"),
        definitions: v.array(v.pipe(v.string(), v.maxLength(100_000))),
        troubles: v.array(
          v.strictObject({ file: v.string(), line: v.optional(v.number()), message: v.string() }),
        ),
      }),
      failed,
    ]),
  },
  /** Shows that folder in the system's file manager; the first time there is a method in it to change. */
  "methods.open": { request: nothing, answer: v.variant("is", [done, failed]) },
  /** How the whole menu looks from now on: commands that are not named are greyed, a method's own are left out. */
  "menu.update": {
    request: v.strictObject({
      commands: v.pipe(v.array(menuItem), v.maxLength(1000)),
      /** Whether the focus is in a text: then Undo, Redo, Delete and Select all in the menu work on its letters. */
      writing: v.optional(v.boolean()),
    }),
    answer: done,
  },
  /** Does what the keys do, so that the page gets its DOM event: the only way to paste from a menu of the page. */
  "edit.clipboard": {
    request: v.strictObject({ action: v.picklist(["cut", "copy", "paste"]) }),
    answer: done,
  },
  /** The page listens now; answers with the file or programme that the app was started with, if any. */
  "window.ready": {
    request: nothing,
    answer: v.variant("is", [v.strictObject({ is: v.literal("nothing") }), opened, handedProgramme, failed]),
  },
  /** Takes the workshop into the host on this machine, which runs from then on, and lets people in by the links. */
  "share.start": {
    request: v.strictObject({
      workshop: id,
      bytes,
      /** The secret by which a host knows this device. */
      device: v.pipe(v.string(), v.regex(/^[\w-]{22,86}$/)),
    }),
    answer: v.variant("is", [sharing, sharingFailed]),
  },
  /** A new link in place of those of this role; whoever came by those is sent away. */
  "share.renew": {
    request: v.strictObject({ role }),
    answer: v.variant("is", [renewed, sharingFailed]),
  },
  /** Who else is in the room; nobody while nothing is shared. */
  "share.people": { request: nothing, answer: guests },
  /** Sends a person away and keeps them out. */
  "share.remove": {
    request: v.strictObject({ person: id }),
    answer: v.variant("is", [done, sharingFailed]),
  },
  /** Ends the host, with everything stored. */
  "share.stop": { request: nothing, answer: v.variant("is", [done, sharingFailed]) },
  /** Shows the shared room to others in the local network, by its title; hides it when that is left out. */
  "share.announce": {
    request: v.strictObject({ title: v.optional(v.pipe(v.string(), v.maxLength(10_000))) }),
    answer: done,
  },
  /** Looks for rooms in the local network until it is told to end; they come by the event `nearby.rooms`. */
  "nearby.look": {
    request: v.strictObject({ on: v.boolean() }),
    answer: v.variant("is", [done, sharingFailed]),
  },
  /** Asks a host for the link that a code is good for. */
  "room.byCode": { request: codeWish, answer: exchanged },
  /** Tells a workshop's host that this machine hosts it from now on: it sends everybody over. */
  "room.move": { request: takeOver, answer: v.variant("is", [done, sharingFailed]) },
  /** Opens a way to a host on another machine, whose room the person wants to join, until it is left. */
  "room.reach": { request: v.strictObject({ address: hostAddress }), answer: way },
  /** Ends a way by where it begins. */
  "room.leave": { request: v.strictObject({ at: v.pipe(v.string(), v.url()) }), answer: done },
  /** While it is on, the window has the whole screen to itself and the machine stays awake. */
  "window.wall": { request: v.strictObject({ on: v.boolean() }), answer: done },
  /** The answer to the event `window.closing`: all is kept, the window may go. */
  "window.closed": { request: nothing, answer: done },
} as const;

/** What the desktop process tells the page. */
export const events = {
  /** A menu item was chosen. */
  "command.run": v.strictObject({ id }),
  /** How many files of those that are written into a folder lie beside their places. */
  "folder.progress": folderProgress,
  /** The person opened a file or a programme from outside while the app runs. */
  "file.handedOver": v.variant("is", [opened, handedProgramme, failed]),
  /** Others changed a workshop or the programme in a folder that the page asked to watch. */
  "programme.changed": changedFolder,
  /** Which rooms are in the local network now, each time that changes. */
  "nearby.rooms": nearbyRooms,
  /** The window is about to go: keep everything, then ask `window.closed`; it goes after 3 seconds in any case. */
  "window.closing": nothing,
} as const;

export type RequestName = keyof typeof requests;
export type RequestOf<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]["request"]>;
export type AnswerOf<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]["answer"]>;
export type EventName = keyof typeof events;
export type EventOf<Name extends EventName> = v.InferOutput<(typeof events)[Name]>;

/** How a menu item of a command looks. */
export type MenuItemState = v.InferOutput<typeof menuItem>;

/** What the desktop app's page finds as `window.groundwork`. */
export interface Bridge {
  readonly platform: "mac" | "windows" | "linux";
  readonly ask: <Name extends RequestName>(name: Name, request: RequestOf<Name>) => Promise<AnswerOf<Name>>;
  /** Returns the end of listening. */
  readonly on: <Name extends EventName>(name: Name, listener: (event: EventOf<Name>) => void) => () => void;
}
