import * as v from "valibot";

/** As in `shared/access/roles.ts`: the compiler holds the two together where the desktop process has both. */
export const role = v.picklist(["facilitator", "participant", "observer"]);

/** A way into the room for everyone who has it: a web address with a token. */
const link = v.pipe(v.string(), v.url(), v.maxLength(1000));

const links = v.array(v.strictObject({ role, link }));

/** What is said aloud to let participants in from nearby; `shared/access/roomCode.ts` has its form. */
const roomCode = v.pipe(v.string(), v.regex(/^[A-Z]{6}$/));

/** A workshop is shared from this machine. */
export const sharing = v.strictObject({
  is: v.literal("sharing"),
  /** For this window alone, on this machine's own address. */
  own: link,
  /** Where this machine is reached: in its networks first, last by itself. The links have the first. */
  addresses: v.pipe(v.array(v.pipe(v.string(), v.url())), v.minLength(1)),
  links,
  code: roomCode,
});

/** Why it could not be done, in the user's words. */
export const sharingFailed = v.strictObject({ is: v.literal("failed"), message: v.string() });

/** The links in place of those of one role that no longer let anyone in. */
export const renewed = v.strictObject({
  is: v.literal("renewed"),
  links,
  /** In place of the one before, for the role that it lets in. */
  code: v.optional(roomCode),
});

/** A way through the desktop process to a room on another machine. */
export const way = v.strictObject({
  is: v.literal("way"),
  /** Where it begins, on this machine: takes the place of the host's own address. */
  at: link,
  /** Why nothing is at its end now, in the user's words; the way stays, since a host may come back. */
  trouble: v.optional(v.string()),
});

/** Where a host may be: on the web or in a network. */
export const hostAddress = v.pipe(
  link,
  v.regex(/^https?:\/\/[^/?#@\s]+\/$/, "Expected a web address without a path"),
);

/** The link that a room's code is good for. */
export const exchanged = v.variant("is", [
  v.strictObject({ is: v.literal("link"), link }),
  v.strictObject({ is: v.literal("failed"), message: v.string() }),
]);
export const codeWish = v.strictObject({ address: hostAddress, code: roomCode });

/** The wish to take a workshop over from its host; the token is a facilitator's, there. */
export const takeOver = v.strictObject({
  address: hostAddress,
  workshop: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  token: v.pipe(v.string(), v.regex(/^[\w-]{22,86}$/)),
  device: v.pipe(v.string(), v.regex(/^[\w-]{22,86}$/)),
  /** To the new host, this one. */
  links: v.pipe(links, v.length(3)),
});

/** Rooms in the local network, as they say of themselves. */
export const nearbyRooms = v.strictObject({
  rooms: v.array(
    v.strictObject({ id: v.string(), title: v.string(), machine: v.string(), address: hostAddress }),
  ),
});

/** Somebody else who is in the room, on one device. */
const guest = v.strictObject({
  id: v.string(),
  role,
  /** Undefined as long as they have not said it. */
  name: v.optional(v.string()),
});
export const guests = v.strictObject({ people: v.array(guest) });

export type RoleLink = v.InferOutput<typeof links>[number];
export type Guest = v.InferOutput<typeof guest>;
export type NearbyRoom = v.InferOutput<typeof nearbyRooms>["rooms"][number];
