import { kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { headOf, noted } from "#shared/methods/reporting.ts";
import { documentOf } from "#shared/outcomes/document.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { kinds } from "./kinds.ts";

export const report: Exporter = {
  id: "report",
  title: "Start and stop",
  extension: "md",
  write: (workshop) =>
    documentOf({
      ...headOf(workshop, "Start and stop"),
      sections: [
        { title: "Start", body: noted(kinds, notesOf(workshop, "start")) },
        { title: "Stop", body: noted(kinds, notesOf(workshop, "stop")) },
      ],
      sources: sourceTexts(workshop, (kind) => kindLabel(kinds, kind)),
    }),
};
