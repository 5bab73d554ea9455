import { findNodeAtLocation, type Node, parseTree, printParseErrorCode } from "jsonc-parser";
import type { Method } from "#shared/methods/method.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import type { Fault } from "./fault.ts";
import { readDefinition } from "./read.ts";

/** Something that is wrong in a text, and where. Lines and columns count from 1. */
export interface TextFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The method that a text defines, or what is wrong with it, from top to bottom. */
export type MethodText =
  /** `idLine` is the line that its id stands on. */
  | { readonly is: "method"; readonly method: Method; readonly idLine: number }
  | { readonly is: "faulty"; readonly faults: readonly TextFault[] };

/** More than anybody reads at once; a text that is not meant for us would have thousands. */
const mostFaults = 50;

type JsonFault = ReturnType<typeof printParseErrorCode>;

/** What JSON misses, in words; anything else is a character that does not belong there. */
const jsonWords: Partial<Readonly<Record<JsonFault, Parameters<typeof say>[0]>>> = {
  InvalidCommentToken: "ownMethods.json.comment",
  UnexpectedEndOfComment: "ownMethods.json.comment",
  ValueExpected: "ownMethods.json.value",
  PropertyNameExpected: "ownMethods.json.name",
  ColonExpected: "ownMethods.json.colon",
  CommaExpected: "ownMethods.json.comma",
  CloseBraceExpected: "ownMethods.json.brace",
  CloseBracketExpected: "ownMethods.json.bracket",
  EndOfFileExpected: "ownMethods.json.end",
  UnexpectedEndOfString: "ownMethods.json.text",
  InvalidUnicode: "ownMethods.json.text",
  InvalidEscapeCharacter: "ownMethods.json.text",
  InvalidCharacter: "ownMethods.json.text",
};

function placeIn(text: string, offset: number): Pick<TextFault, "line" | "column"> {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/u);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

/** The node that a path leads to, or the last that is there on the way. */
function nodeAt(root: Node, path: Fault["path"]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

/** Names that stand twice in one object: JSON would take the last without a word. */
function twice(node: Node): readonly { readonly offset: number; readonly message: string }[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child) => {
    const [key, value] = child.type === "property" ? (child.children ?? []) : [];
    const name: unknown = key?.value;
    const own =
      key && typeof name === "string" && seen.has(name)
        ? [{ offset: key.offset, message: say("ownMethods.keyTwice", { name }) }]
        : [];
    if (typeof name === "string") seen.add(name);
    return [...own, ...twice(value ?? child)];
  });
}

/** Reads the definition of a method from the text of a file. */
export function readMethodText(given: string): MethodText {
  // Some editors put a mark before a text that tells its encoding.
  const text = given.replace(/^\ufeff/u, "");
  const errors: Parameters<typeof parseTree>[1] = [];
  const faulty = (faults: readonly { readonly offset: number; readonly message: string }[]): MethodText => ({
    is: "faulty",
    faults: faults
      .toSorted((a, b) => a.offset - b.offset)
      .slice(0, mostFaults)
      .map(({ offset, message }) => ({ ...placeIn(text, offset), message })),
  });
  try {
    const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [error] = errors;
    if (error || !root) {
      const words = error ? jsonWords[printParseErrorCode(error.error)] : undefined;
      const reason = say(words ?? "ownMethods.json.token");
      return faulty([{ offset: error?.offset ?? 0, message: say("ownMethods.noJson", { reason }) }]);
    }
    const read = readDefinition(JSON.parse(text));
    const faults = [
      ...twice(root),
      ...(read.is === "faulty"
        ? read.faults.map(({ path, message }) => ({ offset: nodeAt(root, path).offset, message }))
        : []),
    ];
    return faults.length > 0 || read.is === "faulty"
      ? faulty(faults)
      : { ...read, idLine: placeIn(text, nodeAt(root, ["id"]).offset).line };
  } catch (fault) {
    // Brackets in brackets, deeper than a parser can follow.
    if (!(fault instanceof RangeError)) throw fault;
    return faulty([
      { offset: 0, message: say("ownMethods.noJson", { reason: say("ownMethods.json.deep") }) },
    ]);
  }
}
