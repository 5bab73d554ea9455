import { agenda } from "./en/agenda.ts";
import { app } from "./en/app.ts";
import { board } from "./en/board.ts";
import { coach } from "./en/coach.ts";
import { drafts } from "./en/drafts.ts";
import { files } from "./en/files.ts";
import { levels } from "./en/levels.ts";
import { outcomes } from "./en/outcomes.ts";
import { overlay } from "./en/overlay.ts";
import { panels } from "./en/panels.ts";
import { phone } from "./en/phone.ts";
import { sharing } from "./en/sharing.ts";
import { start } from "./en/start.ts";
import { surfaces } from "./en/surfaces.ts";
import { together } from "./en/together.ts";
import { votes } from "./en/votes.ts";

/**
 * Every text of the app in English, one key each, in ICU MessageFormat; a file for each part of the app.
 *
 * A translation is a second catalogue with the same keys. The texts of methods live in their own folders.
 */
export const en = {
  ...agenda,
  ...app,
  ...board,
  ...coach,
  ...drafts,
  ...files,
  ...levels,
  ...outcomes,
  ...overlay,
  ...panels,
  ...phone,
  ...sharing,
  ...start,
  ...surfaces,
  ...together,
  ...votes,
} as const;
