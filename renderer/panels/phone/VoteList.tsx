import { Minus, Plus } from "lucide-react";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import type { Kind } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";

/** Something that can be voted for. */
export interface Votable {
  readonly id: string;
  /** Undefined for a cluster. */
  readonly kind: Kind | undefined;
  readonly text: string;
  /** This person's votes on it. */
  readonly own: number;
  /** Everybody's, where they may be seen. */
  readonly all: number | undefined;
  /** Whether no more votes may go on it. */
  readonly full: boolean;
}

interface VoteListProps {
  readonly items: readonly Votable[];
  readonly onVote: (id: string, step: 1 | -1) => void;
}

/** What can be voted for, each with its votes and a button to add one and take one back. */
export function VoteList({ items, onVote }: VoteListProps) {
  return (
    <ul className="phone-list" aria-label={say("phone.votables")}>
      {items.length === 0 && <li className="phone-none">{say("phone.nothingToVote")}</li>}
      {items.map(({ id, kind, text, own, all, full }) => {
        const words = text === "" ? say("outline.empty") : text;
        return (
          <li key={id} className="phone-item">
            {kind && <KindMark kind={kind} size={24} />}
            <span className="phone-words" dir="auto">
              {words}
            </span>
            <IconButton
              icon={Minus}
              label={say("phone.unvoteFor", { text: words })}
              disabled={own === 0}
              onClick={() => onVote(id, -1)}
            />
            <output className="phone-votes" aria-label={say("phone.votesOf", { own, all: all ?? own })}>
              {own}
            </output>
            <IconButton
              icon={Plus}
              label={say("phone.voteFor", { text: words })}
              disabled={full}
              onClick={() => onVote(id, 1)}
            />
          </li>
        );
      })}
    </ul>
  );
}
