import { useEffect, useRef } from "react";
import type { Theme } from "#shared/look/tokens.ts";
import { noteFont } from "#shared/look/tokens.ts";
import type { Board } from "#renderer/session/board.ts";
import type { SessionStore } from "#renderer/session/state.ts";
import { forgetOtherLayouts } from "./painter/others.ts";
import type { Scene } from "./painter/scene.ts";
import { forgetLayouts } from "./painter/sticky.ts";
import { forgetWidths } from "./painter/textLayout.ts";
import { Pictures } from "./pictures.ts";
import { placesDuring } from "./places.ts";
import { drawThumbnail } from "./thumbnail.ts";

const noMatches: ReadonlySet<string> = new Set();

/**
 * What the wall is drawn from, read at the moment of drawing; `redraw` is called when any of it changes. React is
 * not asked: a pan changes the camera sixty times a second.
 */
export function useScene(board: Board, store: SessionStore, theme: Theme, redraw: () => void): () => Scene {
  const pictures = useRef<Pictures>(undefined);
  const redrawLatest = useRef(redraw);
  redrawLatest.current = redraw;

  const sceneOf = (): Scene => {
    const { camera, screen, selection, writing, find, preview } = store.getState();
    return {
      elements: board.live.elements(),
      camera,
      screen,
      theme,
      method: board.method,
      selection,
      writing,
      matches: find.matches.length > 0 ? matchesOf(find.matches) : noMatches,
      pictureOf: (id) => pictures.current?.get(id),
      dots: true,
      ...placesDuring(board.live, preview),
    };
  };
  const latest = useRef(sceneOf);
  latest.current = sceneOf;

  useEffect(() => {
    const draw = () => redrawLatest.current();
    pictures.current = new Pictures(board.documents.board, draw);
    board.drawThumbnail = () => drawThumbnail(latest.current());
    const stop = store.subscribe((now, before) => {
      if (
        now.camera !== before.camera ||
        now.boardVersion !== before.boardVersion ||
        now.selection !== before.selection ||
        now.preview !== before.preview ||
        now.writing !== before.writing ||
        now.find !== before.find
      )
        draw();
    });
    const onFont = () => {
      forgetWidths();
      forgetLayouts();
      forgetOtherLayouts();
      draw();
    };
    void Promise.all([500, 800].map((weight) => document.fonts.load(`${weight} 20px ${noteFont}`))).then(
      onFont,
    );
    return () => {
      stop();
      board.drawThumbnail = undefined;
      pictures.current?.close();
    };
  }, [board, store]);

  useEffect(() => {
    redrawLatest.current();
  }, [theme]);
  return sceneOf;
}

let matchesFor: readonly string[] = [];
let matchSet: ReadonlySet<string> = noMatches;

/** The matches as a set, made once for each search. */
function matchesOf(matches: readonly string[]): ReadonlySet<string> {
  if (matches !== matchesFor) [matchesFor, matchSet] = [matches, new Set(matches)];
  return matchSet;
}
