import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { readMethodsFolder } from "#electron/files/methodsFolder.ts";
import { beginMethod } from "#electron/files/newMethod.ts";
import { failure } from "#electron/files/trouble.ts";
import type { AnswerOf } from "#shared/ipc/contract.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";

/** Methods that a team wrote, in a folder of the app's: the answers to the page's `methods.…` requests. */
export interface OwnMethods {
  readonly list: () => Promise<AnswerOf<"methods.list">>;
  readonly open: () => Promise<AnswerOf<"methods.open">>;
}

/** `openFolder` shows a folder in the system's file manager, and gives what went wrong, or nothing. */
export function createOwnMethods(given: {
  /** The app's own folder. */
  readonly userData: string;
  readonly openFolder: (path: string) => Promise<string>;
}): OwnMethods {
  const folder = join(given.userData, "methods");
  const isThere = () =>
    stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
  return {
    list: async () => {
      try {
        const { methods, troubles } = await readMethodsFolder(folder);
        return {
          is: "read",
          definitions: methods.flatMap(({ definition }) => definition ?? []),
          troubles: troubles.map(({ file, line, message }) => ({
            file,
            message,
            ...(line !== undefined && { line }),
          })),
        };
      } catch (fault) {
        return failure("open", basename(folder), fault);
      }
    },
    open: async () => {
      try {
        // Who opens it for the first time finds a method to change, and what its fields mean.
        const id = "our-retro";
        if (!(await isThere())) await beginMethod(join(folder, id), id, say("ownMethods.example"));
      } catch (fault) {
        return failure("save", basename(folder), fault);
      }
      const refused = await given.openFolder(folder);
      return refused === ""
        ? { is: "done" }
        : { is: "failed", reason: "other", message: say("ownMethods.cannotShow", { folder }) };
    },
  };
}
