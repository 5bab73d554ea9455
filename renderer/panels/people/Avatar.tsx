import "./Avatar.css";
import { Hand } from "lucide-react";
import type { Ink } from "#shared/board/board.ts";
import { say } from "#shared/text/say.ts";
import type { Reacted } from "#renderer/session/sharing/presence.ts";
import { reactionIcons } from "./reactionIcons.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The first letter of a name, whole even where it is of several characters. */
function initialOf(name: string): string {
  const [first] = graphemes.segment(name);
  return first?.segment.toLocaleUpperCase() ?? "";
}

interface AvatarProps {
  readonly name: string;
  readonly color: Ink;
  readonly hand?: number | undefined;
  readonly reaction?: Reacted | undefined;
}

/** A person by colour and first letter, with what they show: a raised hand, an answer without words. */
export function Avatar({ name, color, hand, reaction }: AvatarProps) {
  const Icon = reaction ? reactionIcons[reaction.with] : hand === undefined ? undefined : Hand;
  const shows = reaction
    ? say(`together.reaction.${reaction.with}`)
    : hand === undefined
      ? undefined
      : say("together.handUp");
  return (
    <span className="avatar" title={name} style={{ background: `var(--ink-${color})` }}>
      <span aria-hidden>{initialOf(name)}</span>
      <span className="visually-hidden">{shows === undefined ? name : `${name}, ${shows}`}</span>
      {Icon && (
        <span className="avatar-shows" aria-hidden>
          <Icon size={12} strokeWidth={2.4} />
        </span>
      )}
    </span>
  );
}
