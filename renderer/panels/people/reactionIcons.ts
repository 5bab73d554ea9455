import { CircleHelp, Heart, type LucideIcon, PartyPopper, ThumbsUp, Turtle } from "lucide-react";
import type { Reaction } from "#shared/commands/reactions.ts";

/** Answers without words as pictures that look the same on every device. */
export const reactionIcons: Readonly<Record<Reaction, LucideIcon>> = {
  agree: ThumbsUp,
  love: Heart,
  celebrate: PartyPopper,
  wonder: CircleHelp,
  slower: Turtle,
};
