/** What a `.groundwork` file holds: the shared documents as opaque bytes, and what the start screen shows. */
export interface WorkshopFile {
  /** The version of the app that saved it. */
  readonly app: string;
  /** When it was saved, UTC ISO time. */
  readonly saved: string;
  readonly workshop: {
    readonly id: string;
    readonly title: string;
    readonly method: string;
    readonly methodVersion: number;
  };
  /** The board document as one Yjs update, v2 encoding. */
  readonly board: Uint8Array;
  /** The control document as one Yjs update, v2 encoding. */
  readonly control: Uint8Array;
  /** The record of updates that replay reads; undefined if there is none. */
  readonly log: Uint8Array | undefined;
  /** A PNG; undefined if there is none. */
  readonly thumbnail: Uint8Array | undefined;
}

/** Ends the names of workshop files, without the dot. */
export const fileExtension = "groundwork";

/** The name of the part that holds each piece of a workshop. */
export const partNames = {
  board: "board.bin",
  control: "control.bin",
  log: "log.bin",
  thumbnail: "thumbnail.png",
} as const;

export const manifestName = "manifest.json";

/** Vouches for the manifest as the manifest vouches for the parts, in the words of `sha256sum --check`. */
export const manifestSumName = "manifest.sha256";
