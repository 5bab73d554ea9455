import type { Element } from "#shared/board/board.ts";
import { readControl } from "#shared/board/read.ts";
import { centerOf, hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { stageOf } from "#shared/methods/agenda.ts";
import { areaForNew } from "#shared/methods/planeStep.ts";
import { percentHere } from "#shared/text/percent.ts";
import { say } from "#shared/text/say.ts";
import { appCommand, boardCommand, type Command, workshopCommand } from "./command.ts";
import type { Editor } from "./editor.ts";
import type { Panel, ThemeChoice } from "./situation.ts";

const fitMargin = 60;
/** Smaller than this, what is written in a stage's area cannot be worked with: on a phone its start is shown. */
const leastStageZoom = 0.28;

function fit(editor: Editor, elements: readonly Element[], least?: number): void {
  const hull = hullOf(elements.map((element) => element.box));
  if (hull) editor.view.show(rectOf(hull, fitMargin), least);
}

/** The nearest element in a direction, sideways distance counting double; undefined if there is none. */
function nearest(
  from: Element,
  elements: readonly Element[],
  [dx, dy]: readonly [number, number],
): Element | undefined {
  const [fx, fy] = centerOf(from.box);
  let best: Element | undefined;
  let least = Infinity;
  for (const element of elements) {
    if (element.id === from.id || element.type === "frame" || element.type === "connector") continue;
    const [x, y] = centerOf(element.box);
    const ahead = (x - fx) * dx + (y - fy) * dy;
    const aside = Math.abs((x - fx) * dy + (y - fy) * dx);
    if (ahead <= 0 || aside > 2 * ahead + 100) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [best, least] = [element, distance];
  }
  return best;
}

function walk(editor: Editor, direction: readonly [number, number]): void {
  const [current] = editor.selected();
  const elements = editor.live.elements();
  const [x, y, width, height] = editor.view.visible();
  const middle = [x + width / 2, y + height / 2] as const;
  const distance = (element: Element) => {
    const [cx, cy] = centerOf(element.box);
    return Math.hypot(cx - middle[0], cy - middle[1]);
  };
  const next = current
    ? nearest(current, elements, direction)
    : elements
        .filter(({ type }) => type !== "frame" && type !== "connector")
        .reduce<Element | undefined>(
          (best, element) => (best && distance(best) <= distance(element) ? best : element),
          undefined,
        );
  if (!next) return;
  editor.select([next.id]);
  editor.view.reveal(next.box);
}

function walkCommand(id: string, key: string, direction: readonly [number, number], title: string): Command {
  return boardCommand({
    id,
    title,
    // Without a selection the bare arrow has nothing to move, so it picks.
    keys: [`Alt+${key}`, key],
    when: (now) => now.elements > 0,
    run: (editor) => walk(editor, direction),
  });
}

function panelCommand(panel: Panel, keys: readonly string[], order: number, title: string): Command {
  return workshopCommand({
    id: `view.${panel}`,
    title,
    keys,
    menu: { place: "view", order },
    // With Alt or Shift alone a key may write a letter.
    when: (now) => !now.writing || keys.every((key) => key.startsWith("CmdOrCtrl+")),
    checked: (now) => now.panels.includes(panel),
    run: (app) => app.toggle(panel),
  });
}

function themeCommand(theme: ThemeChoice, order: number, title: string): Command {
  return appCommand({
    id: `view.theme.${theme}`,
    title,
    menu: { place: "view", order },
    checked: (now) => now.theme === theme,
    run: (app) => app.setTheme(theme),
  });
}

export const viewCommands: readonly Command[] = [
  boardCommand({
    id: "view.zoomIn",
    title: say("view.zoomIn"),
    keys: ["CmdOrCtrl+=", "CmdOrCtrl++"],
    menu: { place: "view", order: 10 },
    run: (editor) => editor.view.zoomBy(1.25),
  }),
  boardCommand({
    id: "view.zoomOut",
    title: say("view.zoomOut"),
    keys: ["CmdOrCtrl+-"],
    menu: { place: "view", order: 20 },
    run: (editor) => editor.view.zoomBy(1 / 1.25),
  }),
  boardCommand({
    id: "view.zoomReset",
    title: say("view.zoomReset", { percent: percentHere(1) }),
    keys: ["CmdOrCtrl+0"],
    menu: { place: "view", order: 30 },
    run: (editor) => editor.view.zoomTo(1),
  }),
  boardCommand({
    id: "view.fit",
    title: say("view.fit"),
    keys: ["Shift+1"],
    menu: { place: "view", order: 40 },
    when: (now) => now.elements > 0,
    run: (editor) => fit(editor, editor.live.elements()),
  }),
  boardCommand({
    id: "view.fitSelection",
    title: say("view.fitSelection"),
    keys: ["Shift+2"],
    menu: { place: "view", order: 50 },
    when: (now) => now.selected > 0,
    run: (editor) => fit(editor, editor.selected()),
  }),
  boardCommand({
    id: "view.fitStage",
    title: say("view.fitStage"),
    keys: ["Shift+3"],
    menu: { place: "view", order: 60 },
    when: (now) => now.stages > 0,
    run: showStage,
  }),
  panelCommand("find", ["CmdOrCtrl+F"], 110, say("view.find")),
  panelCommand("outline", ["Alt+O"], 120, say("view.outline")),
  panelCommand("outcomes", ["Alt+Shift+D"], 125, say("view.outcomes")),
  panelCommand("legend", ["Alt+L"], 130, say("view.legend")),
  panelCommand("minimap", ["Shift+M"], 140, say("view.minimap")),
  appCommand({
    id: "view.palette",
    title: say("view.palette"),
    keys: ["CmdOrCtrl+K"],
    menu: { place: "view", order: 150 },
    run: (app) => app.toggle("palette"),
  }),
  themeCommand("system", 210, say("view.themeSystem")),
  themeCommand("light", 220, say("view.themeLight")),
  themeCommand("dark", 230, say("view.themeDark")),
  appCommand({
    id: "view.nextRegion",
    title: say("view.nextRegion"),
    keys: ["F6"],
    run: (app) => app.nextRegion(1),
  }),
  appCommand({
    id: "view.previousRegion",
    title: say("view.previousRegion"),
    keys: ["Shift+F6"],
    run: (app) => app.nextRegion(-1),
  }),
  walkCommand("view.walkLeft", "Left", [-1, 0], say("view.walkLeft")),
  walkCommand("view.walkRight", "Right", [1, 0], say("view.walkRight")),
  walkCommand("view.walkUp", "Up", [0, -1], say("view.walkUp")),
  walkCommand("view.walkDown", "Down", [0, 1], say("view.walkDown")),
];

/** Shows the part of the board where the open stage's work goes, with a margin around it. */
export function showStage(editor: Editor): void {
  fit(editor, areaOfStage(editor), leastStageZoom);
}

/** What tells where work goes on a board. */
type Laid = Pick<Editor, "documents" | "live" | "method">;

/** The frame where the open stage's work goes, as a list of one or none. */
export function areaOfStage(editor: Laid): readonly Element[] {
  return framesOf(editor, idOfArea(editor));
}

/** The frame where what is added in the open stage goes unless somebody puts it elsewhere, as a list of one or none. */
export function areaOfNew(editor: Editor): readonly Element[] {
  return framesOf(editor, areaForNew(editor.method, idOfArea(editor)));
}

function idOfArea({ documents, method }: Laid): string | undefined {
  const control = readControl(documents.control);
  return stageOf(control, method, control.stage)?.area;
}

function framesOf({ live }: Laid, area: string | undefined): readonly Element[] {
  return live
    .elements()
    .filter((element) => element.type === "frame" && element.area !== undefined && element.area === area);
}
