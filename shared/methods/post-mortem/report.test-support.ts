import type { Element } from "#shared/board/board.ts";
import { workshopOf } from "#shared/outcomes/board.test-support.ts";
import { postMortemReport } from "./export.ts";

/** The report of a board with these elements. */
export const reportOf = (elements: readonly Element[], title = "An outage") =>
  postMortemReport.write(workshopOf("post-mortem", elements, title));
