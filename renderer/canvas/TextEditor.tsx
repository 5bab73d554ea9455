import { useEffect, useLayoutEffect, useRef } from "react";
import type * as Y from "yjs";
import type { Box, Element } from "#shared/board/board.ts";
import { connectorPoints } from "#shared/board/placed.ts";
import { clusterPatchOf } from "#shared/look/areaLook.ts";
import { textOf } from "#shared/board/edits.ts";
import { caretAfter, longestText } from "#shared/board/text.ts";
import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import type { Board } from "#renderer/session/board/board.ts";
import { type Camera, toScreen } from "#renderer/session/board/camera.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { layoutOfWords } from "./painter/others.ts";
import { textAreaOf } from "#shared/look/textLayout.ts";
import { layoutOf } from "./painter/sticky.ts";

/** How the editor lies over an element: its box on the board and how its text is set. */
interface Setting {
  readonly box: Box;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly lines: number;
  readonly align: "center" | "start";
  /** Whether the text stands on the element's own paper. */
  readonly paper: string | undefined;
}

const titleSize = 20;
const titleLine = 28;

function settingOf(element: Element, board: Board): Setting | undefined {
  const [x, y, width, height, rotation] = element.box;
  switch (element.type) {
    case "sticky": {
      const [dx, dy, w, h] = textAreaOf(element.box, board.method.kinds[element.kind]);
      const { fontSize, lineHeight, lines } = layoutOf(element, board.method.kinds[element.kind]);
      const color = kindColor(board.method, element.kind);
      return {
        box: [x + dx, y + dy, w, h, rotation],
        fontSize,
        lineHeight,
        lines: lines.length,
        align: "center",
        paper: color,
      };
    }
    case "shape":
    case "text": {
      const { fontSize, lineHeight, lines } = layoutOfWords(element);
      const pad = element.type === "shape" ? 12 : 0;
      const align = element.type === "shape" ? "center" : "start";
      const box = [x + pad, y, Math.max(40, width - 2 * pad), height, rotation] as const;
      return { box, fontSize, lineHeight, lines: lines.length, align, paper: "plain" };
    }
    case "frame":
      return titleSetting([x + 16, y + 12, Math.min(width - 32, 480), titleLine, 0]);
    case "cluster": {
      const { words, most } = clusterPatchOf(width, 0);
      return titleSetting([x + words, y - titleLine / 2, Math.max(most, 200), titleLine, 0]);
    }
    case "image":
      return titleSetting([x, y + height + 4, Math.max(width, 200), titleLine, 0]);
    case "connector": {
      const points = connectorPoints(element, (id) => board.live.get(id)?.box);
      if (!points) return undefined;
      const [mx, my] = [(points[0][0] + points[1][0]) / 2, (points[0][1] + points[1][1]) / 2];
      return titleSetting([mx - 90, my - titleLine / 2, 180, titleLine, 0]);
    }
    case "stroke":
      return undefined;
  }
}

function titleSetting(box: Box): Setting {
  return {
    box,
    fontSize: titleSize * 0.8,
    lineHeight: titleLine,
    lines: 1,
    align: "start",
    paper: undefined,
  };
}

function kindColor(method: Method, kind: string): string {
  return method.kinds[kind]?.color ?? "grey";
}

/** The field over the element whose text is being written: a real text area, so that input methods, spelling and emoji work. */
export function TextEditor() {
  const writing = useSessionState((state) => state.writing);
  const board = useBoard();
  const text = writing === undefined ? undefined : textOf(board.documents.board, writing);
  return writing !== undefined && text ? <Field key={writing} id={writing} text={text} /> : null;
}

function Field({ id, text }: { readonly id: string; readonly text: Y.Text }) {
  const session = useSession();
  const board = useBoard();
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return undefined;
    area.value = text.toJSON();
    setKerning(area, area.value.length);
    const place = () => {
      const element = board.live.get(id);
      const setting = element && settingOf(element, board);
      if (setting) lay(area, setting, session.store.getState().camera);
    };
    place();
    area.focus({ preventScroll: true });
    area.select();
    // What was measured with a stand-in for its letters is laid anew with the letters themselves.
    void document.fonts.ready.then(place);
    return session.store.subscribe((now, before) => {
      if (
        now.camera !== before.camera ||
        now.boardVersion !== before.boardVersion ||
        now.screen !== before.screen
      )
        place();
    });
  }, [board, id, session, text]);

  useEffect(() => {
    // What a colleague writes meanwhile comes in without moving this person's caret off its letters.
    const onText = (event: Y.YTextEvent) => {
      const area = field.current;
      const next = text.toJSON();
      if (!area || area.value === next) return;
      const [from, to] = [
        caretAfter(area.selectionStart, event.delta),
        caretAfter(area.selectionEnd, event.delta),
      ];
      area.value = next;
      area.setSelectionRange(from, to);
    };
    text.observe(onText);
    return () => text.unobserve(onText);
  }, [text]);

  return (
    <textarea
      ref={field}
      className="board-view__write"
      aria-label={say("board.write", { what: board.describe(id) })}
      dir="auto"
      spellCheck
      maxLength={longestText}
      onPaste={({ currentTarget, clipboardData }) =>
        setKerning(currentTarget, currentTarget.value.length + clipboardData.getData("text/plain").length)
      }
      onInput={(event) => board.edits.setText(id, event.currentTarget.value)}
      onBlur={({ currentTarget }) => {
        // Whoever looks at another window for a moment goes on writing: the field is still the page's own.
        if (document.activeElement !== currentTarget) board.endWriting();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const done = event.key === "Escape" || event.key === "Tab";
        const next = event.key === "Enter" && (event.ctrlKey || event.metaKey);
        const single = event.key === "Enter" && isTitle(board.live.get(id));
        if (!done && !next && !single) return;
        event.preventDefault();
        event.stopPropagation();
        board.endWriting();
        document.querySelector<HTMLElement>("[data-board]")?.focus({ preventScroll: true });
        if (next) session.run("insert.sticky");
      }}
    />
  );
}

/** From how many characters on a text is set without kerning. */
const longText = 4_000;

/** With kerning, Chromium breaks a word of 100,000 letters for a minute; without, at once. */
function setKerning({ style }: HTMLTextAreaElement, length: number): void {
  style.fontKerning = length > longText ? "none" : "auto";
}

/** A title is one line, so Enter ends it. */
function isTitle(element: Element | undefined): boolean {
  return element?.type === "frame" || element?.type === "cluster" || element?.type === "connector";
}

/** Lays the field over its element: in board units, scaled and turned as the board is. */
function lay(
  area: HTMLTextAreaElement,
  { box, fontSize, lineHeight, lines, align, paper }: Setting,
  camera: Camera,
): void {
  const [x, y, width, height, rotation] = box;
  const [left, top] = toScreen(camera, [x, y]);
  const above = Math.max(0, (height - Math.max(1, lines) * lineHeight) / 2);
  Object.assign(area.style, {
    width: `${width}px`,
    height: `${height}px`,
    paddingTop: `${above}px`,
    fontSize: `${fontSize}px`,
    lineHeight: `${lineHeight}px`,
    textAlign: align,
    transform: `translate(${left}px, ${top}px) scale(${camera.zoom}) rotate(${rotation}deg)`,
    color: paper === undefined || paper === "plain" ? "" : `var(--kind-${paper}-text)`,
    caretColor: paper === undefined || paper === "plain" ? "" : `var(--kind-${paper}-text)`,
  });
  area.classList.toggle("board-view__write--plain", paper === undefined);
}
