import { maxFileMegabytes } from "#shared/file/limits.ts";
import type { Failed, FileTrouble } from "#shared/ipc/files.ts";
import { say } from "#shared/text/say.ts";

/** A file could not be used, for a reason that is ours and not the system's. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly reason: FileTrouble;

  constructor(reason: FileTrouble) {
    super(reason);
    this.reason = reason;
  }
}

const reasons: Readonly<Record<string, FileTrouble>> = {
  ENOSPC: "full-disk",
  EDQUOT: "full-disk",
  // A quota on the size of one file, or a disk format that knows none so large.
  EFBIG: "full-disk",
  EROFS: "read-only",
  EACCES: "read-only",
  EPERM: "read-only",
  ENOENT: "gone",
  ENOTDIR: "gone",
  // A disk that was pulled out or a server that went away.
  ENODEV: "gone",
  ENXIO: "gone",
  ESTALE: "gone",
  EHOSTDOWN: "gone",
  ENOTCONN: "gone",
  EBUSY: "locked",
  ETXTBSY: "locked",
  EISDIR: "not-a-workshop",
};

/** Node's word for what the system refused: `ENOSPC`. */
export function codeOf(fault: unknown): string {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : "";
}

export function reasonOf(fault: unknown): FileTrouble {
  return fault instanceof Refused ? fault.reason : (reasons[codeOf(fault)] ?? "other");
}

/** The answer for a fault, with words for what the person was doing. */
export function failure(doing: "save" | "open", name: string, fault: unknown): Failed {
  const reason = reasonOf(fault);
  const code = codeOf(fault) || (fault instanceof Error ? fault.message : String(fault));
  const message = say(`file.failed.${doing}.${reason}`, {
    name,
    code,
    megabytes: String(maxFileMegabytes),
  });
  return { is: "failed", reason, message };
}
