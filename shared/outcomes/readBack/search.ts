import { type AdditionGuess, guessesOfAddition } from "./addition.ts";
import type { BoardChange } from "./change.ts";
import { type Differences, likeness } from "./compare.ts";
import { changedCells, type Guess, type Guesses, type Surroundings } from "./guess.ts";
import type { EditedFile, Rewrite, Unclear } from "./readBack.ts";
import type { MovedLines } from "./moved.ts";
import { guessesOfOrder } from "./order.ts";
import { guessesOfRemoval } from "./removal.ts";
import { citesOf, saidBy, shownUnit, type Unit, unitsOf } from "./unit.ts";
import { spelled } from "./values.ts";

// A file needs as many for each change that is hard to find; no file that a person changed comes near it.
const mostTries = 600;
const triesForOne = 60;
// The same words in other places are not quite the same.
const almost = 0.99;

export interface Found {
  readonly change: BoardChange;
  readonly line: number;
  readonly alsoHere: boolean;
  readonly left?: readonly string[];
}

/**
 * How often units of one kind say something in one cell. Only those count that lead to the same stickies; where none
 * leads to any, those under the same headings, and of rows those that begin in the same way.
 */
function countOf(units: readonly Unit[], like: Unit, cell: number, says: string): number {
  const cited = new Set(citesOf(like));
  const wanted = spelled(says);
  const trail = like.trail.join("\n");
  return units.filter(
    (unit) =>
      unit.where === like.where &&
      spelled(unit.cells[cell]?.text ?? "") === wanted &&
      (cited.size > 0
        ? citesOf(unit).some((label) => cited.has(label))
        : unit.trail.join("\n") === trail && (cell === 0 || unit.cells[0]?.text === like.cells[0]?.text)),
  ).length;
}

/** Finds the changes in one file. */
export class Search {
  readonly found: Found[] = [];
  readonly unclear: Unclear[] = [];
  #tries = 0;
  readonly #ours: readonly Unit[];
  readonly #theirs: readonly Unit[];
  readonly #edited: EditedFile;
  readonly #around: Surroundings;
  readonly #rewrite: Rewrite;

  constructor(
    edited: EditedFile,
    ours: readonly Unit[],
    theirs: readonly Unit[],
    around: Surroundings,
    rewrite: Rewrite,
  ) {
    this.#edited = edited;
    this.#ours = ours;
    this.#theirs = theirs;
    this.#around = around;
    this.#rewrite = rewrite;
  }

  /** The units of the file with changes made; undefined where it would not be written, or too much was tried. */
  async #with(changes: readonly BoardChange[]): Promise<readonly Unit[] | undefined> {
    this.#tries += 1;
    if (this.#tries > mostTries) return undefined;
    const { file } = this.#edited;
    const text = await this.#rewrite(file, changes);
    return text === undefined ? undefined : unitsOf(file.path, text);
  }

  #isRight(units: readonly Unit[], ours: Unit, { cell, says }: Pick<Guess, "cell" | "says">): boolean {
    const before = ours.cells[cell]?.text ?? "";
    return (
      countOf(units, ours, cell, says) > countOf(this.#ours, ours, cell, says) &&
      countOf(units, ours, cell, before) < countOf(this.#ours, ours, cell, before)
    );
  }

  async changed(all: Differences["changed"]): Promise<void> {
    const open = all.flatMap((one) => {
      const { ours, theirs } = one;
      if (ours.cells.length === theirs.cells.length)
        return changedCells(ours, theirs, this.#around).map((cell) => ({ ...one, cell }));
      this.#tell("changed", theirs.line, shownUnit(ours), shownUnit(theirs));
      return [];
    });
    // What is likely all at once: mostly it is right, and the document is written again but once.
    const likely = open.filter(({ cell }) => cell.isLikely);
    const together = likely
      .flatMap(({ cell }) => cell.ways[0] ?? [])
      .flatMap(([guess]) => guess?.change ?? []);
    const units = together.length > 0 ? await this.#with(together) : undefined;
    const left = open.filter((one) => {
      const way = one.cell.isLikely ? one.cell.ways[0] : undefined;
      const isRight =
        way !== undefined &&
        units !== undefined &&
        way.every(([guess]) => guess !== undefined && this.#isRight(units, one.ours, guess));
      if (isRight) for (const [guess] of way) if (guess) this.#find(guess, one);
      return !isRight;
    });
    let base: { readonly units: readonly Unit[] | undefined; readonly of: number } | undefined;
    for (const one of left) {
      const { ours, theirs, cell } = one;
      // What another line made of the board may be all that this one says.
      if (base?.of !== this.found.length)
        base = { units: await this.#with(this.found.map(({ change }) => change)), of: this.found.length };
      if (base.units && this.#isRight(base.units, ours, cell)) continue;
      const guesses = await this.#firstRight(cell.ways, ours);
      if (guesses) for (const guess of guesses) this.#find(guess, one);
      else if (!this.unclear.some(({ line, is }) => is === "changed" && line === theirs.line))
        this.#tell("changed", theirs.line, shownUnit(ours), shownUnit(theirs));
    }
  }

  #find({ change, left }: Guess, { theirs, alsoHere }: Differences["changed"][number]): void {
    this.found.push({ change, line: theirs.line, alsoHere, ...(left !== undefined && { left: [left] }) });
  }

  async #firstRight(ways: readonly Guesses[], ours: Unit): Promise<readonly Guess[] | undefined> {
    let tries = 0;
    for (const way of ways) {
      const found: Guess[] = [];
      for (const alternatives of way) {
        let right: Guess | undefined;
        for (const guess of alternatives) {
          tries += 1;
          if (right || tries > triesForOne) break;
          const units = await this.#with([guess.change]);
          if (units && this.#isRight(units, ours, guess)) right = guess;
        }
        if (right) found.push(right);
      }
      if (way.length > 0 && found.length === way.length) return found;
    }
    return undefined;
  }

  async removed(all: readonly Unit[]): Promise<void> {
    const explained = new Set<Unit>();
    for (const unit of all) {
      if (explained.has(unit)) continue;
      for (const change of guessesOfRemoval(unit, this.#around)) {
        const units = await this.#with([change]);
        if (!units) continue;
        const counts = Map.groupBy(units, saidBy);
        const isGone = (one: Unit): boolean =>
          (counts.get(saidBy(one))?.length ?? 0) <
          this.#ours.filter((other) => saidBy(other) === saidBy(one)).length;
        if (!isGone(unit)) continue;
        for (const one of all) if (isGone(one)) explained.add(one);
        this.found.push({ change, line: this.#lineOfGone(unit), alsoHere: false });
        break;
      }
      if (!explained.has(unit)) this.#tell("removed", this.#lineOfGone(unit), shownUnit(unit), "");
    }
  }

  /** Where a line that is gone would be: behind the last one before it that is still there. */
  #lineOfGone(unit: Unit): number {
    const left = new Map(this.#theirs.map((other) => [saidBy(other), other.end]));
    const at = this.#ours.indexOf(unit);
    for (let before = at - 1; before >= 0; before -= 1) {
      const end = left.get(saidBy(this.#ours[before] ?? unit));
      if (end !== undefined) return end;
    }
    return 1;
  }

  async added(all: readonly Unit[], id: () => string): Promise<void> {
    for (const unit of all) {
      let best: { readonly guess: AdditionGuess; readonly like: number } | undefined;
      for (const guess of guessesOfAddition(unit, this.#theirs, this.#around.boards, id)) {
        const units = await this.#with([guess.change]);
        const like = units ? this.#likenessOfNew(unit, units, guess.change.sticky.text) : 0;
        if (like > (best?.like ?? 0)) best = { guess, like };
        if (like === 1) break;
      }
      if (best) {
        const { change, left } = best.guess;
        this.found.push({ change, line: unit.line, alsoHere: false, ...(left.length > 0 && { left }) });
      } else this.#tell("added", unit.line, "", shownUnit(unit));
    }
  }

  /**
   * How much a document with a new sticky says what somebody added: 1 for the same words in the same place, less where the
   * document puts other words around them; 0 where it does not say it there.
   */
  #likenessOfNew(unit: Unit, units: readonly Unit[], text: string): number {
    const cell = unit.cells.findIndex(
      (one) => one.text !== "" && one.text.includes(text.split("\n")[0] ?? ""),
    );
    if (cell < 0) return 0;
    const says = unit.cells[cell]?.text ?? "";
    const known = new Set(this.#ours.map(saidBy));
    const trail = unit.trail.join("\n");
    const isAsWritten = (one: Unit): boolean => one.where === unit.where && one.cells[cell]?.text === says;
    if (units.filter(isAsWritten).length > this.#ours.filter(isAsWritten).length) return 1;
    // A paragraph may be about anything; an entry beside entries that are stickies is one, however they are laid out.
    if (unit.where === "paragraph") return 0;
    const others = units.filter(
      (one) =>
        one.where === unit.where &&
        one.trail.join("\n") === trail &&
        (one.cells[cell]?.text.includes(text) ?? false) &&
        !known.has(saidBy(one)),
    );
    return Math.max(0, ...others.map((one) => likeness(one, unit) * almost));
  }

  async moved(all: readonly MovedLines[]): Promise<void> {
    for (const lines of all) {
      const [{ line } = { line: 1 }] = lines.moved;
      const wanted = lines.theirs.map(saidBy);
      const isWanted = new Set(wanted);
      let found: BoardChange | undefined;
      for (const change of guessesOfOrder(lines, this.#around.boards)) {
        const units = await this.#with([change]);
        // Where a line says its number, that is another line afterwards.
        const order = (units ?? []).map(saidBy).filter((said) => isWanted.has(said));
        const first = order.slice(0, wanted.length);
        if (wanted.some((said, at) => said !== first[at])) continue;
        found = change;
        break;
      }
      if (found) this.found.push({ change: found, line, alsoHere: lines.alsoHere });
      else for (const unit of lines.moved) this.#tell("moved", unit.line, "", shownUnit(unit));
    }
  }

  #tell(is: Unclear["is"], line: number, before: string, after: string): void {
    this.unclear.push({ path: this.#edited.file.path, line, is, before, after });
  }
}
