import * as v from "valibot";
import { citationsOf } from "#shared/outcomes/exporters/citations.ts";
import { defineExporter, type TextFile } from "#shared/outcomes/exporters/exporter.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { adrTools } from "./adrTools.ts";
import { log4brains } from "./log4brains.ts";
import { madr } from "./madr.ts";
import { numbered } from "./numbering.ts";
import { decisionTable } from "./table.ts";

const formats = { "adr-tools": adrTools, madr, log4brains } as const;

/**
 * Decision records in the spelling of one tool, for the folder of such records: `existing` is that folder. Records
 * of others that ours supersede are among the files, to be shown as proposals.
 */
export const decisionRecords = defineExporter({
  id: "decisions",
  title: "document.decisions",
  needs: ["decision"],
  options: v.object({
    format: v.optional(v.picklist(["adr-tools", "madr", "log4brains", "table"]), "madr"),
  }),
  write: (input, { format }) => {
    if (format === "table") {
      const { records, unknown } = numbered({ ...input, existing: [], lastWritten: [] }, adrTools);
      const of = records.map(({ decision }) => decision.id);
      return {
        files: records.length > 0 ? [{ path: "decisions.md", text: decisionTable(input, records), of }] : [],
        notes: unknown.map((title) => sayDocument("document.decisions.unknown", { title })),
      };
    }
    const spelling = formats[format];
    const { records, others, unknown } = numbered(input, spelling);
    const notes = unknown.map((title) => sayDocument("document.decisions.unknown", { title }));
    const amended = new Map<string, TextFile>();
    for (const { file, by, of } of others) {
      const text = spelling.asSuperseded(amended.get(file.path)?.text ?? file.text, by);
      if (text === undefined)
        notes.push(sayDocument("document.decisions.noStatus", { path: file.path, title: by.title }));
      else amended.set(file.path, { path: file.path, text, of, amends: true });
    }
    for (const { title, status, supersededBy, date } of records) {
      if (status === "superseded" && supersededBy.length === 0)
        notes.push(sayDocument("document.decisions.noSuccessor", { title }));
      if (date === undefined) notes.push(sayDocument("document.decisions.noDate", { title }));
    }
    const own = records.map((record): TextFile => ({
      path: record.path,
      text: spelling.write(record, citationsOf(input)),
      of: [record.decision.id],
    }));
    return { files: [...own, ...amended.values()], notes };
  },
});
