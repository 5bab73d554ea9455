const fullDisk = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** Node's code for a fault, such as `ENOENT`, or an empty text. */
export function codeOf(fault: unknown): string {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : "";
}

/** Whether something failed, itself or by its cause, since the disk takes no more. */
export function isFullDisk(fault: unknown): boolean {
  if (fullDisk.has(codeOf(fault))) return true;
  return fault instanceof Error && fault.cause !== undefined && isFullDisk(fault.cause);
}
