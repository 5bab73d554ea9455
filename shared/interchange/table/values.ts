import type { Field } from "#shared/methods/method.ts";

const two = (number: number) => String(number).padStart(2, "0");

function dayOf(year: number, month: number, day: number): string | undefined {
  const iso = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;

type SlashOrder = "day" | "month" | undefined;

// A column is asked once for each of its values, and may have thousands.
const orders = new WeakMap<readonly string[], { readonly order: SlashOrder }>();

/** Whether dates with slashes begin with the day or the month; undefined where the column leaves it open. */
function slashOrder(column: readonly string[]): SlashOrder {
  const known = orders.get(column) ?? { order: orderIn(column) };
  orders.set(column, known);
  return known.order;
}

function orderIn(column: readonly string[]): SlashOrder {
  for (const value of column) {
    const [, first = "0", second = "0"] = slashed.exec(value.trim()) ?? [];
    if (Number(first) > 12) return "day";
    if (Number(second) > 12) return "month";
  }
  return undefined;
}

/** An ISO day of how people write dates. One that can be read in two ways is not guessed. */
function readDate(value: string, column: readonly string[]): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/u.exec(value) ?? [];
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const [, d, m, y] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(value) ?? [];
  if (d !== undefined) return dayOf(Number(y), Number(m), Number(d));
  const [, one, other, last] = slashed.exec(value) ?? [];
  const order = one === undefined ? undefined : one === other ? "day" : slashOrder(column);
  if (order === undefined) return undefined;
  return order === "day"
    ? dayOf(Number(last), Number(other), Number(one))
    : dayOf(Number(last), Number(one), Number(other));
}

const moment = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,3})?)?\s?(Z|[+-]\d\d:?\d\d)?$/u;

/** A UTC time of an ISO one; one without a zone is taken for UTC. */
function readTime(value: string): string | undefined {
  const [, day, minutes, seconds = ":00", zone = "Z"] = moment.exec(value) ?? [];
  if (day === undefined || minutes === undefined) return undefined;
  const colon = zone === "Z" || zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const time = new Date(`${day}T${minutes}${seconds}${colon}`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(".000Z", "Z");
}

function readNumber(value: string): string | undefined {
  const plain = value.replaceAll(/[\s\u00a0\u202f]/gu, "");
  if (/^-?\d+(?:\.\d+)?$/u.test(plain)) return plain;
  return /^-?\d+,\d{1,2}$/u.test(plain) ? plain.replace(",", ".") : undefined;
}

/**
 * A cell as the detail keeps it; undefined where it cannot be read as that. `column` has all values of the column, which
 * tell how its dates are meant.
 */
export function readValue(field: Field, value: string, column: readonly string[]): string | undefined {
  const text = value.trim();
  switch (field.input) {
    case "date":
      return readDate(text, column);
    case "time":
      return readTime(text);
    case "number":
      return readNumber(text);
    case "choice": {
      const wanted = text.toLowerCase();
      return field.options?.find(({ id, label }) => id === text || label.toLowerCase() === wanted)?.id;
    }
    case "text":
    case "link":
      return text;
  }
}

export const isReadable = (field: Field, value: string, column: readonly string[]): boolean =>
  readValue(field, value, column) !== undefined;
