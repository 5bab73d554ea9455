/**
 * A strict reader of the part of the Structurizr DSL that we write, by its documented rules: lines in order, braces
 * at their ends, nothing named before it is declared, names unlike within their parent, descriptions unlike within a
 * pair, a key for every view.
 */
export interface Workspace {
  readonly name: string;
  readonly elements: readonly {
    readonly kind: string;
    readonly id: string;
    readonly parent: string;
    readonly texts: readonly string[];
  }[];
  readonly relations: readonly {
    readonly from: string;
    readonly to: string;
    readonly texts: readonly string[];
  }[];
  readonly views: readonly {
    readonly kind: string;
    readonly of: string;
    readonly key: string;
    readonly title: string;
  }[];
}

const mostTexts: Readonly<Record<string, number>> = {
  person: 3,
  softwareSystem: 3,
  container: 4,
  component: 4,
};
const parentKind: Readonly<Record<string, string>> = {
  person: "model",
  softwareSystem: "model",
  container: "softwareSystem",
  component: "container",
};

function tokensOf(line: string): string[] {
  const tokens: string[] = [];
  let rest = line.trim();
  while (rest !== "") {
    const found = /^"([^"\\]*)"(?=\s|$)|^[^\s"]+(?=\s|$)/u.exec(rest);
    if (!found) throw new Error(`Not tokens: ${rest}`);
    if (found[0].includes("${")) throw new Error(`Would be substituted: ${found[0]}`);
    tokens.push(found[1] === undefined ? found[0] : `"${found[1]}`);
    rest = rest.slice(found[0].length).trim();
  }
  return tokens;
}

export function readWorkspace(text: string): Workspace {
  const elements: Workspace["elements"][number][] = [];
  const relations: Workspace["relations"][number][] = [];
  const views: { kind: string; of: string; key: string; title: string }[] = [];
  const open: { kind: string; id: string }[] = [];
  const ids = new Map<string, string>();
  const seen = new Set<string>();
  let name = "";
  const once = (what: string) => {
    if (seen.has(what.toLowerCase())) throw new Error(`Twice: ${what}`);
    seen.add(what.toLowerCase());
  };
  const plain = (tokens: readonly string[]): string[] =>
    tokens.map((token) => {
      if (!token.startsWith('"')) throw new Error(`Not in quotes: ${token}`);
      return token.slice(1);
    });
  const parentsOf = (id: string): string[] => {
    const parent = elements.find((one) => one.id === id)?.parent ?? "";
    return parent === "" ? [] : [parent, ...parentsOf(parent)];
  };

  for (const line of text.split("\n")) {
    if (/^\s*(?:\/\/.*)?$/u.test(line)) continue;
    if (line.endsWith("\\")) throw new Error(`Goes on in the next line: ${line}`);
    const tokens = tokensOf(line);
    const top = open.at(-1) ?? { kind: "", id: "" };
    if (tokens[0] === "}") {
      if (tokens.length > 1 || !open.pop()) throw new Error(`Brace: ${line}`);
      continue;
    }
    const opens = tokens.at(-1) === "{";
    if (opens) tokens.pop();
    const [first = "", second = "", third = "", ...rest] = tokens;
    let entered = { kind: first, id: "" };
    if (top.kind === "" && first === "workspace") name = plain(tokens.slice(1))[0] ?? "";
    else if (top.kind === "workspace" && ["model", "views"].includes(first)) once(`block ${first}`);
    else if (second === "=") {
      if (!/^[a-zA-Z_0-9]+$/u.test(first)) throw new Error(`Identifier: ${first}`);
      const texts = plain(rest);
      if (parentKind[third] !== top.kind) throw new Error(`${third} in ${top.kind}`);
      if (!texts[0] || texts.length > (mostTexts[third] ?? 0)) throw new Error(`Texts: ${line}`);
      once(`id ${first}`);
      once(`name in ${top.id}: ${texts[0]}`);
      ids.set(first, third);
      elements.push({ kind: third, id: first, parent: top.id, texts });
      entered = { kind: third, id: first };
    } else if (second === "->") {
      const texts = plain(rest);
      if (top.kind !== "model" || opens || !ids.has(first) || !ids.has(third) || texts.length > 2)
        throw new Error(`Relation: ${line}`);
      if (parentsOf(first).includes(third) || parentsOf(third).includes(first) || first === third)
        throw new Error(`Part and whole: ${line}`);
      once(`relation ${first} ${third} ${texts[0] ?? ""}`);
      relations.push({ from: first, to: third, texts });
    } else if (top.kind === "views" && opens && first === "styles") once("styles");
    else if (top.kind === "views" && opens) {
      const of: Readonly<Record<string, string>> = {
        systemContext: "softwareSystem",
        container: "softwareSystem",
        component: "container",
      };
      const [key = ""] = plain([third]);
      if (ids.get(second) !== of[first] || !/^[a-zA-Z_0-9-]+$/u.test(key)) throw new Error(`View: ${line}`);
      once(`key ${key}`);
      views.push({ kind: first, of: second, key, title: "" });
      entered = { kind: "view", id: key };
    } else if (top.kind === "view") {
      const view = views.at(-1);
      if (first === "title" && view) view.title = plain([second])[0] ?? "";
      else if (!["include *", "autoLayout lr"].includes(tokens.join(" ")))
        throw new Error(`In a view: ${line}`);
    } else if (top.kind === "styles" && first === "element") entered = { kind: "style", id: "" };
    else if (!(top.kind === "style" && /^(?:shape \w+|background #[0-9a-f]{6})$/u.test(tokens.join(" "))))
      throw new Error(`Not expected in ${top.kind}: ${line}`);
    if (opens) open.push(entered);
  }
  if (open.length > 0) throw new Error(`Open: ${open.map(({ kind }) => kind).join(" ")}`);
  return { name, elements, relations, views };
}
