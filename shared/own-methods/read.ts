import * as v from "valibot";
import { longestDefinition } from "#shared/board/text.ts";
import type { Method } from "#shared/methods/method.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import { Definition } from "./definition.ts";
import type { Fault } from "./fault.ts";
import { faultsOf } from "./faults.ts";
import { methodFrom } from "./methodFrom.ts";

/** A definition that was read: a method, or what is wrong with it. */
export type ReadDefinition =
  | { readonly is: "method"; readonly method: Method }
  | { readonly is: "faulty"; readonly faults: readonly Fault[] };

function faultOf(issue: v.BaseIssue<unknown>): Fault {
  const path = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === "string" || typeof key === "number" ? [key] : [],
  );
  const last = path.at(-1);
  const name = path.findLast((part) => typeof part === "string") ?? "";
  // A key that is missing has no value that could be of the wrong form.
  if (issue.kind === "schema" && issue.received === "undefined" && path.length > 0)
    return { path, message: say("ownMethods.missing", { name }) };
  if (issue.expected === "never") return { path, message: say("ownMethods.unknown", { name }) };
  const should = issue.message;
  const message =
    last === undefined
      ? say("ownMethods.wrongAll", { should })
      : say(typeof last === "number" ? "ownMethods.wrongEntry" : "ownMethods.wrong", { name, should });
  return { path, message };
}

/** Reads the definition of a method from parsed JSON. */
export function readDefinition(json: unknown): ReadDefinition {
  const parsed = v.safeParse(Definition, json);
  if (!parsed.success) return { is: "faulty", faults: parsed.issues.map(faultOf) };
  const definition = parsed.output;
  const faults = faultsOf(definition);
  if (faults.length > 0) return { is: "faulty", faults };
  const method = methodFrom(definition);
  return (method.definition ?? "").length > longestDefinition
    ? { is: "faulty", faults: [{ path: [], message: say("ownMethods.large", { most: longestDefinition }) }] }
    : { is: "method", method };
}

/** The method of a definition that came with a workshop; undefined where it is none that can be used. */
export function methodOfText(text: string): Method | undefined {
  if (text.length > longestDefinition) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Nobody is told what is wrong, and a host who means ill could send one that is wrong in a hundred thousand places.
  if (!v.is(Definition, json)) return undefined;
  const read = readDefinition(json);
  return read.is === "method" ? read.method : undefined;
}
