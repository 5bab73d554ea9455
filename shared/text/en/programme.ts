/** Texts of programmes: workshops with one goal, and what flows from one to the next. */
export const programme = {
  "programme.damaged":
    "This folder's programme.json is not a programme that Groundwork can read. Nothing has been changed; try an older version of it, or open the workshops one by one.",
  "programme.tooNew":
    "This programme was saved by a newer Groundwork (programme format {version}). Update Groundwork to open it; nothing has been changed.",
  "programme.outside":
    "The programme “{title}” names a file outside of its folder: {file}. Groundwork opens only workshops that lie in the folder itself; nothing has been opened or changed.",
  "programme.twice":
    "{one} and {other} are the same workshop, “{title}”. The programme has it once, from {one}; the other file is left as it is.",
} as const;
