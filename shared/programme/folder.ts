import { type Member, type Programme, withMember } from "./programme.ts";

/** A workshop file that lies in a programme's folder. */
export interface FoundFile extends Member {
  readonly file: string;
}

/** A programme beside what lies in its folder. */
export interface Matched {
  /** With the names that its files have now: a file that was renamed is still its workshop's. */
  readonly programme: Programme;
  /** The ids of workshops whose file the programme names and the folder does not have. */
  readonly gone: readonly string[];
  /** Files of workshops that are not in the programme, and further copies of those that are. */
  readonly strangers: readonly FoundFile[];
}

/**
 * Finds the programme's workshops among the files of its folder. `unread` are files that lie there and could not be
 * read: whose name the programme knows is not gone.
 */
export function matchFolder(
  programme: Programme,
  found: readonly FoundFile[],
  unread: readonly string[] = [],
): Matched {
  const damaged = new Set(unread);
  const own = new Map<string, FoundFile>();
  for (const { workshop, file } of programme.members) {
    const copies = found.filter((one) => one.workshop === workshop);
    const copy = copies.find((one) => one.file === file) ?? (damaged.has(file ?? "") ? undefined : copies[0]);
    if (copy) own.set(workshop, copy);
  }
  return {
    programme: {
      ...programme,
      members: programme.members.map((one) => ({ ...one, ...own.get(one.workshop) })),
    },
    gone: programme.members.flatMap(({ workshop, file }) =>
      file !== undefined && !own.has(workshop) && !damaged.has(file) ? [workshop] : [],
    ),
    strangers: found.filter((one) => own.get(one.workshop) !== one),
  };
}

/** A programme of all workshops in a folder that has no programme.json yet; of several copies the first is taken. */
export function programmeOfFolder(
  given: { readonly id: string; readonly title: string },
  found: readonly FoundFile[],
): Programme {
  const empty: Programme = { ...given, goal: "", members: [] };
  return found.reduce(
    (programme, one) =>
      programme.members.some(({ workshop }) => workshop === one.workshop)
        ? programme
        : withMember(programme, one),
    empty,
  );
}

/**
 * A programme that was changed in two places since it was the same in both. What only one changed is as that one has it;
 * where both did, `ours` stands. A workshop is in it if it is new in one of them, or neither took it out.
 */
export function mergeProgrammes(base: Programme, ours: Programme, theirs: Programme): Programme {
  const word = (key: "title" | "goal") => (ours[key] === base[key] ? theirs[key] : ours[key]);
  const [before, here, there] = [base, ours, theirs].map(
    ({ members }) => new Map(members.map((one) => [one.workshop, one])),
  );
  const stays = (workshop: string) =>
    before?.has(workshop) === true ? here?.has(workshop) === true && there?.has(workshop) === true : true;
  const order = (programme: Programme) => programme.members.map(({ workshop }) => workshop).join("\n");
  const [lead, other] = order(ours) === order(base) ? [theirs, ours] : [ours, theirs];
  const kept = lead.members.filter(({ workshop }) => stays(workshop));
  const added = other.members.filter(
    ({ workshop }) => stays(workshop) && !kept.some((one) => one.workshop === workshop),
  );
  const told = ({ workshop }: Member): readonly Member[] => {
    const [was, our, their] = [before?.get(workshop), here?.get(workshop), there?.get(workshop)];
    const newest = our && their && JSON.stringify(our) === JSON.stringify(was) ? their : (our ?? their);
    return newest ? [newest] : [];
  };
  const merged: Programme = {
    ...ours,
    title: word("title"),
    goal: word("goal"),
    members: kept.flatMap(told),
  };
  // What the leading order does not know takes its place in the playbook's order.
  return added.flatMap(told).reduce(withMember, merged);
}
