import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Rules of our own for the linter, each with a message that says what to do instead. */

interface Node {
  readonly type: string;
}

interface Literal extends Node {
  readonly value: unknown;
}

interface Comparison extends Node {
  readonly operator: string;
  readonly left: Literal;
  readonly right: Literal;
}

interface Case extends Node {
  readonly test: Literal | null;
}

interface Call extends Node {
  readonly callee: Node & { readonly property?: Node & { readonly name?: string } };
}

interface Context {
  report(found: { readonly node: Node; readonly message: string }): void;
}

const methodsFolder = join(import.meta.dirname, "../../shared/methods");
const methodIds: ReadonlySet<unknown> = new Set(
  readdirSync(methodsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name),
);

const noMethodBranch = {
  create(context: Context) {
    const check = (node: Node, value: unknown) => {
      if (methodIds.has(value))
        context.report({
          node,
          message: `Only shared/methods knows "${String(value)}": declare what differs in the method and read it from there.`,
        });
    };
    return {
      BinaryExpression(node: Comparison) {
        if (!/^[=!]==?$/.test(node.operator)) return;
        check(node, node.left.value);
        check(node, node.right.value);
      },
      SwitchCase(node: Case) {
        check(node, node.test?.value);
      },
    };
  },
};

const noLooseTransaction = {
  create(context: Context) {
    return {
      CallExpression(node: Call) {
        if (node.callee.type !== "MemberExpression" || node.callee.property?.name !== "transact") return;
        context.report({
          node,
          message:
            "Change the board with `editor.change(label, edit)`, so that it is one named step of undo; votes with `editor.cast`, the control with `editor.steer`.",
        });
      },
    };
  },
};

export default {
  meta: { name: "groundwork" },
  rules: { "no-method-branch": noMethodBranch, "no-loose-transaction": noLooseTransaction },
};
