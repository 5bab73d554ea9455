import type { Documents } from "#shared/board/documents.ts";
import type { LiveBoard } from "#shared/board/liveBoard.ts";
import type * as Y from "yjs";
import type { Rect } from "#shared/geometry/boxes.ts";
import type { Method } from "#shared/methods/method.ts";
import type { OwnNotes } from "#renderer/store/ownNotes.ts";
import { Authorship } from "./authorship.ts";
import { Drafts } from "#renderer/session/notes/drafts.ts";
import type { BallotPost } from "#renderer/session/sharing/ballotPost.ts";
import type { SessionStore } from "#renderer/session/state.ts";
import { Voting } from "#renderer/session/votes/voting.ts";

interface OwnWorkSettings {
  readonly documents: Documents;
  readonly live: LiveBoard;
  readonly method: Method;
  readonly store: SessionStore;
  readonly person: string;
  readonly kept: OwnNotes;
  readonly beDiscreet: (on: boolean) => void;
  readonly post: () => BallotPost | undefined;
  readonly visible: () => Rect;
  readonly steer: (edit: (control: Y.Doc) => void) => void;
  readonly tell: (text: string) => void;
  readonly announce: (text: string) => void;
  readonly time: () => string;
}

/** What the person at this device does that is theirs before it is everybody's: drafts, ballots, authorship. */
export class OwnWork {
  readonly voting: Voting;
  readonly drafts: Drafts;
  readonly authorship: Authorship;
  readonly #stop: () => void;

  constructor(given: OwnWorkSettings) {
    const { board, control } = given.documents;
    this.voting = new Voting({ ...given, control });
    this.authorship = new Authorship({ ...given, board });
    this.drafts = new Drafts({ ...given, board, control, remember: this.authorship.remember });
    const look = () => {
      this.drafts.look();
      void this.authorship.look();
      given.beDiscreet(this.authorship.isUnlinked || this.drafts.isPrivate);
    };
    this.#stop = given.store.subscribe((now, before) => {
      if (now.control !== before.control || now.line?.is !== before.line?.is || now.role !== before.role)
        look();
    });
    look();
  }

  close(): void {
    this.#stop();
    this.voting.close();
    this.drafts.close();
    this.authorship.close();
  }
}
