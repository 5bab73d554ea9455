import * as v from "valibot";
import { bytes, cancelled, failed, grant, grantedFile } from "./files.ts";

/** A folder that the person chose: the grant to use it, and its name and place to show. */
const grantedFolder = v.strictObject({ grant, name: v.string(), place: v.string() });

/** Names a file in the folder itself: no way leads out of it. */
const fileName = v.pipe(v.string(), v.maxLength(255), v.regex(/^[^/\\:]+\.groundwork$/i));

/** What lies in the folder of a programme. */
const programmeFolder = v.strictObject({
  is: v.literal("programme"),
  folder: grantedFolder,
  /** The text of its programme.json; null where there is none. */
  text: v.nullable(v.string()),
  /** The workshop files that lie in it, by name; a stamp stays the same as long as its file does. */
  files: v.array(v.strictObject({ name: fileName, stamp: v.string() })),
});
export type ProgrammeFolder = v.InferOutput<typeof programmeFolder>;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const programmeText = v.pipe(v.string(), v.maxLength(5_000_000));

/** A programme that the app was started with, or that was handed over to it. */
export const handedProgramme = programmeFolder;

/** Others changed something in a folder that is watched. */
export const changedFolder = v.strictObject({ folder: grant });

/** What the page may ask of folders of programmes. */
export const programmeRequests = {
  /** Lets the person choose a folder: one with a programme, or one to keep a programme in. */
  "programme.choose": {
    request: v.strictObject({ purpose: v.picklist(["open", "keep"]) }),
    answer: v.variant("is", [programmeFolder, cancelled, failed]),
  },
  /** What lies in a folder by now. */
  "programme.look": {
    request: v.strictObject({ folder: grant }),
    answer: v.variant("is", [programmeFolder, failed]),
  },
  /** The workshop file of this name in the folder itself; a link is not followed. */
  "programme.read": {
    request: v.strictObject({ folder: grant, name: fileName }),
    answer: v.variant("is", [v.strictObject({ is: v.literal("read"), bytes }), failed]),
  },
  /** From now on the workshop is kept in its file of this name; refused where that holds another one. */
  "programme.follow": {
    request: v.strictObject({ folder: grant, name: fileName, workshop: id }),
    answer: v.variant("is", [v.strictObject({ is: v.literal("followed"), file: grantedFile }), failed]),
  },
  /** Writes a workshop's file into a folder: over the one that it has there, or beside all that lies there. */
  "programme.add": {
    request: v.strictObject({
      folder: grant,
      workshop: id,
      suggestedName: v.pipe(v.string(), v.maxLength(10_000)),
      bytes,
    }),
    answer: v.variant("is", [v.strictObject({ is: v.literal("saved"), file: grantedFile }), failed]),
  },
  /** Writes programme.json, if it still says what the page has read; answers with what it says otherwise. */
  "programme.write": {
    request: v.strictObject({ folder: grant, text: programmeText, was: v.nullable(programmeText) }),
    answer: v.variant("is", [
      v.strictObject({ is: v.literal("saved") }),
      v.strictObject({ is: v.literal("changed"), text: v.nullable(v.string()) }),
      failed,
    ]),
  },
  /** Tells from now on when others change these folders, and no others: see the event `programme.changed`. */
  "programme.watch": {
    request: v.strictObject({ folders: v.pipe(v.array(grant), v.maxLength(200)) }),
    answer: v.strictObject({ is: v.literal("done") }),
  },
  /** Shows the folder in the system's file manager. */
  "programme.reveal": {
    request: v.strictObject({ folder: grant }),
    answer: v.variant("is", [v.strictObject({ is: v.literal("done") }), failed]),
  },
} as const;
