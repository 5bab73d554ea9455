import { type Marks, markOn } from "#shared/board/votes.ts";
import type { LiveBoard } from "#shared/board/liveBoard.ts";
import type { Method } from "#shared/methods/method.ts";
import type { OutlineRow } from "#shared/methods/outline.ts";
import { say } from "#shared/text/say.ts";
import { excerptOf, oneLine, whatItIs } from "#renderer/panels/side/words.ts";

/** What a line of the outline shows. */
export function shownText({ node }: OutlineRow, method: Method): string {
  switch (node.is) {
    case "area":
      return areaTitle(node.frame?.text);
    case "cluster":
      return clusterTitle(node.title);
    case "link":
      return say("outline.link", {
        relation: node.relation === "" ? say("outline.relation") : node.relation,
        target: node.target ? excerptOf(node.target, method) : say("details.loose"),
      });
    case "element": {
      const line = oneLine(node.element);
      return line === "" ? say("outline.unnamed", { what: whatItIs(node.element, method) }) : line;
    }
  }
}

/** The title of an area; undefined is what lies in none. */
export function areaTitle(title: string | undefined): string {
  if (title === undefined) return say("outline.elsewhere");
  return title.trim() === "" ? say("outline.unnamedArea") : title.trim();
}

export function clusterTitle(title: string): string {
  return title.trim() === "" ? say("outline.unnamedCluster") : title.trim();
}

/** A line of the outline as a screen reader says it. */
export function spokenName(
  row: OutlineRow,
  given: {
    readonly live: LiveBoard;
    readonly method: Method;
    readonly votes: Marks;
    /** How many things the coach asks about it. */
    readonly hints: number;
    /** Whether its origin says something else by now. */
    readonly outdated: boolean;
    /** What is laid over it. */
    readonly tags: readonly string[];
  },
): string {
  const { node, place, siblings, parent } = row;
  const { live, method, votes, hints, outdated, tags } = given;
  const text = shownText(row, method);
  if (node.is === "area") return say("outline.areaName", { text, count: node.children.length });
  if (node.is === "link") return text;
  const what = node.is === "cluster" ? say("board.type.cluster") : whatItIs(node.element, method);
  const within = parent?.is === "cluster" ? clusterTitle(parent.title) : areaTitle(row.area.frame?.text);
  const name = say("outline.name", {
    what,
    text: node.is === "element" && oneLine(node.element) === "" ? say("outline.empty") : text,
    place,
    siblings,
    within,
    votes: markOn(votes, node.id),
    links: live.connectorsOf(node.id).size,
  });
  const whole = live.get(node.id)?.locked === true ? say("outline.locked", { name }) : name;
  const tagged = [whole, ...tags].join(", ");
  const named = outdated ? say("origin.outdated", { name: tagged }) : tagged;
  return hints > 0 ? say("coach.hinted", { name: named, count: hints }) : named;
}
