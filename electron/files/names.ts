import sanitize from "sanitize-filename";
import { say } from "#shared/text/say.ts";

// Most disks take 255 bytes, encrypted home folders 143; the rest is left for "copy of" and the like.
const maxBytes = 120;

// Marks that turn the direction of what follows: with one, "report<mark>dm.exe" reads as "reportexe.md".
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const invisible = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\ufeff\u2028\u2029]/gu;
// Windows has these for devices, with any ending; sanitize-filename does not know the last ones.
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?=$|[ .])/iu;

/** A name that every disk takes for a text that a person wrote, ending in `.` and the extension. */
export function safeFileName(title: string, extension: string): string {
  const plain = title
    .normalize("NFC")
    .toWellFormed()
    .replaceAll(/\s+/gu, " ")
    .replaceAll(directionMarks, "")
    .replaceAll(invisible, "")
    // What was between two spaces may be gone.
    .replaceAll(/ +/gu, " ");
  const named = trim(withoutExtension(trim(plain), extension));
  const legal = trim(sanitize(notDevice(named), { replacement: "-" }));
  const safe = notDevice(trim(cut(legal)));
  return `${/[\p{L}\p{N}\p{S}]/u.test(safe) ? safe : say("file.untitled")}.${extension}`;
}

/** The path with the extension, which not every system's save dialog puts there by itself. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension.toLowerCase()}`) ? path : `${path}.${extension}`;
}

function notDevice(name: string): string {
  return deviceName.test(name) ? `_${name}` : name;
}

function withoutExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name.slice(0, -extension.length - 1) : name;
}

/** Dots in front hide a file, dashes in front look like an option, and Windows drops dots and spaces at the end. */
function trim(name: string): string {
  return name.replace(/^[\s.\-~]+/u, "").replace(/[\s.]+$/u, "");
}

/** Cuts between characters as people see them, so that no emoji or accent is torn. */
function cut(name: string): string {
  let kept = "";
  let size = 0;
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    size += Buffer.byteLength(segment);
    if (size > maxBytes) break;
    kept += segment;
  }
  return kept;
}
