/** What a programme's folder says of itself, beside the workshops' own files. */
export const programmeFileName = "programme.json";
/** In bytes; a programme of two hundred workshops with long titles is a fifth of it. */
export const longestProgrammeFile = 5_000_000;

/** Whether a name is that of a workshop file which lies in the folder itself. */
export function isFileInFolder(name: string): boolean {
  return (
    /^[^/\\:]+\.groundwork$/iu.test(name) &&
    !name.startsWith(".") &&
    !/\p{Cc}/u.test(name) &&
    name.length <= 255
  );
}
