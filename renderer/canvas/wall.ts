import { light, noteFont, type Theme } from "#shared/look/tokens.ts";
import { tagsOn } from "#shared/methods/tags.ts";
import type { Board } from "#renderer/session/board/board.ts";
import type { PersonHere } from "#renderer/session/sharing/presence.ts";
import type { SessionState, SessionStore } from "#renderer/session/state.ts";
import { forgetLabels, labelsOn } from "./painter/labels.ts";
import { forgetOtherLayouts } from "./painter/others.ts";
import { forgetPrints } from "./painter/paper.ts";
import type { Company, ModelPainter, Scene } from "./painter/scene.ts";
import { forgetLayouts } from "./painter/sticky.ts";
import { forgetWidths } from "./painter/textLayout.ts";
import { Pictures } from "./pictures.ts";
import { placesDuring } from "./places.ts";
import { drawThumbnail } from "./thumbnail.ts";

const noMatches: ReadonlySet<string> = new Set();
const noTags: Scene["tags"] = new Map();
/** How long after its last change the zoom is at rest, in milliseconds. */
const zoomRests = 150;
const noteWeights = [500, 800];

/**
 * What the wall is drawn from, read at the moment of drawing, and who has it redrawn when any of it changes. React
 * is not asked: a pan changes the camera sixty times a second.
 */
export class Wall {
  readonly #board: Board;
  readonly #store: SessionStore;
  readonly #pictures: Pictures;
  #theme = light;
  #redraw: (() => void) | undefined;
  #zooming: ReturnType<typeof setTimeout> | undefined;
  #companyFor: readonly PersonHere[] = [];
  #company: ReadonlyMap<string, Company> = new Map();
  #matchesFor: readonly string[] = [];
  #matches = noMatches;
  /** Undefined when something has changed since they were worked out. */
  #labels: ReadonlyMap<string, number> | undefined;
  #tagsFor = noMatches;
  /** Undefined when something has changed since they were worked out. */
  #tags: Scene["tags"] | undefined;
  /** Undefined on boards without a model, and until it has been loaded. */
  #model: ModelPainter | undefined;

  constructor(board: Board, store: SessionStore) {
    this.#board = board;
    this.#store = store;
    this.#pictures = new Pictures(board.documents.board, () => this.#redraw?.());
  }

  /** Keeps a layer drawn as the board is now; returns the end of that. */
  keepDrawn(redraw: () => void): () => void {
    this.#redraw = redraw;
    this.#board.thumbnailFrom(() => drawThumbnail(this.scene()));
    const stopBoard = this.#board.live.subscribe(({ words }) => {
      this.#tags = undefined;
      // Whatever is written on stickies, labels stay where they are.
      if (!words || [...words].some((id) => this.#board.live.get(id)?.type === "connector"))
        this.#labels = undefined;
      // Words that are being written are in the editor and not on the wall.
      const { writing } = this.#store.getState();
      if (!words || [...words].some((id) => id !== writing)) redraw();
    });
    const stop = this.#store.subscribe((now, before) => {
      if (now.camera.zoom !== before.camera.zoom) this.#zoomed();
      if (differs(now, before)) redraw();
    });
    const fonts = noteWeights.map((weight) => document.fonts.load(`${weight} 20px ${noteFont}`));
    void Promise.all(fonts).then(() => this.#onFonts());
    if (this.#board.method.opens) void this.#loadModel();
    redraw();
    return () => {
      stopBoard();
      stop();
      clearTimeout(this.#zooming);
      this.#redraw = undefined;
      this.#board.thumbnailFrom(undefined);
      this.#pictures.close();
    };
  }

  /** Few methods draw a model, and its board is there before. */
  async #loadModel(): Promise<void> {
    // A page whose host has gone may not get it: then elements look as stickies do.
    const loaded = await import("./painter/model.ts").catch(() => undefined);
    if (loaded) this.#model = new loaded.ModelDrawing(this.#board.method, () => this.#board.live.elements());
    this.#redraw?.();
  }

  /** While the zoom changes small letters wait, since in each new size they would all have to be drawn anew. */
  #zoomed(): void {
    clearTimeout(this.#zooming);
    this.#zooming = setTimeout(() => {
      this.#zooming = undefined;
      this.#redraw?.();
    }, zoomRests);
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    this.#redraw?.();
  }

  scene(): Scene {
    const { camera, screen, selection, writing, find, preview, votes, hints, changedOrigins, tags } =
      this.#store.getState();
    if (find.matches !== this.#matchesFor) {
      this.#matchesFor = find.matches;
      this.#matches = find.matches.length > 0 ? new Set(find.matches) : noMatches;
    }
    const { live } = this.#board;
    this.#labels ??= labelsOn(live.elements(), (id) => live.get(id));
    return {
      elements: live.elements(),
      labels: this.#labels,
      model: this.#model,
      camera,
      screen,
      theme: this.#theme,
      method: this.#board.method,
      selection,
      writing,
      votes: votes.shown,
      matches: this.#matches,
      hinted: hints.of,
      outdated: changedOrigins,
      tags: this.#tagsOf(tags),
      pictureOf: (id) => this.#pictures.get(id),
      dots: true,
      company: this.#companyOf(this.#store.getState().people),
      zooming: this.#zooming !== undefined,
      ...placesDuring(live, preview),
    };
  }

  #tagsOf(wanted: ReadonlySet<string>): Scene["tags"] {
    if (wanted.size === 0) return noTags;
    if (!this.#tags || this.#tagsFor !== wanted)
      this.#tags = tagsOn(this.#board.live.elements(), this.#board.method, wanted);
    this.#tagsFor = wanted;
    return this.#tags;
  }

  #companyOf(people: readonly PersonHere[]): ReadonlyMap<string, Company> {
    if (people === this.#companyFor) return this.#company;
    this.#companyFor = people;
    this.#company = companyAmong(people);
    return this.#company;
  }

  /** What was measured with a stand-in is measured anew with the font itself. */
  #onFonts(): void {
    forgetWidths();
    forgetLayouts();
    forgetPrints();
    forgetOtherLayouts();
    this.#model?.forgetLayouts();
    forgetLabels();
    this.#labels = undefined;
    this.#redraw?.();
  }
}

function differs(now: SessionState, before: SessionState): boolean {
  return (
    now.camera !== before.camera ||
    now.selection !== before.selection ||
    now.preview !== before.preview ||
    now.writing !== before.writing ||
    now.votes.shown !== before.votes.shown ||
    now.find !== before.find ||
    now.hints !== before.hints ||
    now.changedOrigins !== before.changedOrigins ||
    now.tags !== before.tags ||
    (now.people !== before.people && places(now.people) !== places(before.people))
  );
}

/** Who is at which element; who writes there before who has it selected. */
function companyAmong(people: readonly PersonHere[]): ReadonlyMap<string, Company> {
  const company = new Map<string, Company>();
  for (const { selection, name, color } of people)
    for (const id of selection) company.set(id, { name, ink: color, writes: false });
  for (const { writing, name, color } of people)
    if (writing !== undefined) company.set(writing, { name, ink: color, writes: true });
  return company;
}

const places = (people: readonly PersonHere[]) =>
  JSON.stringify(people.map(({ name, color, selection, writing }) => [name, color, selection, writing]));
