import { IntlMessageFormat } from "intl-messageformat";

/** Gives the text of a key in the person's language, with `{values}` filled in (ICU MessageFormat). */
export type Say<Key extends string> = (
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Speaks the texts of one catalogue. */
export function sayer<Key extends string>(catalogue: Readonly<Record<Key, string>>): Say<Key> {
  const formats = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = catalogue[key];
    if (!message.includes("{")) return message;
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, "en", undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(values));
  };
}
