import type { TextFault } from "#shared/own-methods/methodText.ts";

/** What is wrong in a file, a line each, with the place in front as editors and terminals know it. */
export function faultLines(name: string, faults: readonly TextFault[]): readonly string[] {
  return faults.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`);
}
