import { say } from "#shared/text/say.ts";
import { maxFileMegabytes } from "./limits.ts";

/** What a `.groundwork` file is made of, in words that `say` knows; "container" is the zip around the parts. */
export type FilePart = "manifest" | "board" | "control" | "log" | "thumbnail" | "container";

/** The file is not a workshop at all: no zip, or somebody else's. */
export class NotAWorkshop extends Error {
  override readonly name = "NotAWorkshop";

  constructor() {
    super(say("file.notAWorkshop"));
  }
}

/** A newer Groundwork saved the file in a way that this one does not know. */
export class FileTooNew extends Error {
  override readonly name = "FileTooNew";
  readonly version: number;

  constructor(version: number, app: string) {
    super(say("file.tooNew", { version: String(version), app }));
    this.version = version;
  }
}

/** A part without which the workshop cannot be shown does not say what it said when it was saved. */
export class FileDamaged extends Error {
  override readonly name = "FileDamaged";
  readonly part: FilePart;

  constructor(part: FilePart) {
    super(say("file.damaged", { part: say(`file.part.${part}`) }));
    this.part = part;
  }
}

/** The file, or what it would unpack to, is larger than Groundwork takes. */
export class FileTooLarge extends Error {
  override readonly name = "FileTooLarge";

  constructor() {
    super(say("file.tooLarge", { megabytes: String(maxFileMegabytes) }));
  }
}
