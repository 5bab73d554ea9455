// Windows has these for devices, with any ending.
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/iu;
const forbidden = /[<>:"|?*\\\p{Cc}]/u;

// Git's own folder, also under the short name that Windows gives it.
const gitFolder = /^(?:\.git|git~\d+)$/iu;
// macOS reads a name as if these were not in it.
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

const isSafeName = (name: string): boolean =>
  name !== "" &&
  name !== "." &&
  name !== ".." &&
  name.length <= 200 &&
  name.isWellFormed() &&
  !/[. ]$/u.test(name) &&
  !forbidden.test(name) &&
  !device.test(name) &&
  !gitFolder.test(name.replaceAll(unseen, ""));

/** Whether a relative path with `/` between names stays in its folder and can be written on every system. */
export const isSafePath = (path: string): boolean => path.length <= 240 && path.split("/").every(isSafeName);

/**
 * The folder that a `.adr-dir` names, with `/` between names and "" for the folder itself; undefined where it leads out
 * or to a name that not every system takes.
 */
export function adrFolderIn(text: string): string | undefined {
  const names = (text.split(/\r?\n/u)[0] ?? "")
    .trim()
    .replaceAll("\\", "/")
    .replace(/\/+$/u, "")
    .split("/")
    .filter((name) => name !== ".");
  if (names.length === 0) return "";
  const path = names.join("/");
  return isSafePath(path) ? path : undefined;
}
