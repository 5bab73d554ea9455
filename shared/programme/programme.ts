/**
 * A programme: workshops with one goal, in their order, whose results flow from one to the next.
 *
 * It holds no workshop itself, but names each: so one that is not at hand can still be told of by its title.
 */
import { methods } from "#shared/methods/index.ts";

/** A workshop of a programme, as the programme remembers it. */
export interface Member {
  /** The workshop's id. */
  readonly workshop: string;
  readonly title: string;
  /** The id of its method. */
  readonly method: string;
  /** The name of its file in the programme's folder; undefined where the programme is on the device alone. */
  readonly file?: string;
}

export interface Programme {
  readonly id: string;
  readonly title: string;
  /** What all its workshops are for, in the words of whoever leads it; may be empty. */
  readonly goal: string;
  /** In their order; none twice. */
  readonly members: readonly Member[];
}

/** The longest title and goal, in characters, and the most workshops. */
export const longestTitle = 200;
export const longestGoal = 2_000;
export const mostMembers = 200;

function placeOf(method: string): number {
  const place = methods.findIndex(({ id }) => id === method);
  return place < 0 ? methods.length : place;
}

/**
 * The programme with a workshop more: after those whose methods come no later in the playbook. One that is in it
 * already keeps its place, and is remembered by what is told of it now.
 */
export function withMember(programme: Programme, member: Member): Programme {
  const { members } = programme;
  if (members.some(({ workshop }) => workshop === member.workshop))
    return {
      ...programme,
      members: members.map((one) => (one.workshop === member.workshop ? { ...one, ...member } : one)),
    };
  const place = members.findLastIndex(({ method }) => placeOf(method) <= placeOf(member.method)) + 1;
  return { ...programme, members: members.toSpliced(place, 0, member) };
}

/** The programme without a workshop; the workshop itself stays where it is. */
export function withoutMember(programme: Programme, workshop: string): Programme {
  return { ...programme, members: programme.members.filter((one) => one.workshop !== workshop) };
}

/** The programme with a workshop one place earlier or later; as it is where there is no such place. */
export function withMoved(programme: Programme, workshop: string, step: 1 | -1): Programme {
  const { members } = programme;
  const from = members.findIndex((one) => one.workshop === workshop);
  const member = members[from];
  const to = from + step;
  if (!member || to < 0 || to >= members.length) return programme;
  return { ...programme, members: members.toSpliced(from, 1).toSpliced(to, 0, member) };
}
