import { votesInRounds } from "./0002-votes-in-rounds.ts";
import type { Migration } from "./migration.ts";

/** All steps, oldest first, one file each: `0002-…` leads to version 2. Version 1 is the first. */
export const migrations: readonly Migration[] = [votesInRounds];
