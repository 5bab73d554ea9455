/** What a join link says: which workshop, and the token that lets its holder in. */
export interface JoinLink {
  readonly workshop: string;
  readonly token: string;
}

/** A workshop's id as it may stand in an address or the name of a file. */
export const workshopIdForm = /^[0-9a-hjkmnp-tv-z]{10}$/;

const fragmentForm = /^#join=([0-9a-hjkmnp-tv-z]{10})\.([\w-]{22,86})(?:&.*)?$/;

/** `address` is the host's, such as `https://board.example.org/`. The token is in the fragment, which no browser sends and no server logs. */
export function writeJoinLink(address: string, { workshop, token }: JoinLink): string {
  return new URL(`#join=${workshop}.${token}`, address).href;
}

/** Reads a link, or its fragment alone; undefined if it is none. */
export function readJoinLink(link: string): JoinLink | undefined {
  const found = fragmentForm.exec(link.slice(Math.max(0, link.indexOf("#"))));
  const [, workshop, token] = found ?? [];
  return workshop === undefined || token === undefined ? undefined : { workshop, token };
}

const linkForm = /https?:\/\/[^\s/?#<>"]+\/?#join=[0-9a-hjkmnp-tv-z]{10}\.[\w-]{22,86}/;

/** Where a room is and what lets one in. */
export interface Invitation {
  /** The host's, with a slash at its end. */
  readonly address: string;
  readonly link: JoinLink;
}

/** Finds the join link in what somebody pasted, such as a line of a chat; undefined if there is none. */
export function findInvitation(text: string): Invitation | undefined {
  const [found = ""] = linkForm.exec(text) ?? [];
  const link = readJoinLink(found);
  return link && URL.canParse(found) ? { address: `${new URL(found).origin}/`, link } : undefined;
}
