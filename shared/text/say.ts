import { IntlMessageFormat } from "intl-messageformat";
import { en } from "./en.ts";

/** The key of a text in the catalogue. */
export type TextKey = keyof typeof en;

const formats = new Map<string, IntlMessageFormat>();

/** The text of a key in the person's language, with `{values}` filled in (ICU MessageFormat). */
export function say(key: TextKey, values?: Readonly<Record<string, string | number>>): string {
  const message = en[key];
  if (!message.includes("{")) return message;
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(message, "en", undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format(values));
}
