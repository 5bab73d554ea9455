import { parse } from "csv-parse/sync";
import * as v from "valibot";
import type { Written } from "#shared/outcomes/exporters/exporter.ts";
import { programme, workshops } from "#shared/outcomes/exporters/fixture.test-support.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { backlog } from "./exporter.ts";

/** A reader of CSV that is not ours, and the exporter on the programme's items. */

const Rows = v.array(v.array(v.string()));
const Records = v.array(v.record(v.string(), v.string()));

export const rows = (text: string): string[][] => v.parse(Rows, parse(text, { bom: true }));
export const records = (text: string): Record<string, string>[] =>
  v.parse(Records, parse(text, { columns: true, bom: true }));

export const write = (
  target: string,
  outcomes: readonly Outcome[] = programme.outcomes,
  options = {},
): Written => backlog.write({ title: "Harbour", workshops, outcomes }, { target, ...options });
