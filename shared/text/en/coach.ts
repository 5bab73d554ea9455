/** What the coach says around the words of a method's own checks. */
export const coach = {
  "view.coach": "Coach",
  "coach.intro":
    "What an experienced colleague might ask about this board. These are hints, never orders: take them up when it suits the room.",
  "coach.nothing": "Nothing to ask about this board.",
  "coach.list": "Hints",
  "coach.show": "{count, plural, =0 {About the whole board} one {Shows # sticky} other {Shows # stickies}}",
  "coach.partly": "{count, plural, one {Silenced for # sticky.} other {Silenced for # stickies.}}",
  "coach.silence":
    "{count, plural, =0 {Silence} one {Silence for this sticky} other {Silence for these # stickies}}",
  "coach.silenceCheck": "Silence all such hints",
  "coach.silenced": "Silenced ({count})",
  "coach.noneSilenced": "No hint is held back at the moment.",
  "coach.hear": "Hear it again",
  "coach.hearAll": "Hear all again",
  "coach.told": "Silenced for everybody in this workshop.",
  "coach.ofSticky": "The coach asks",
  "coach.hinted": "{name}, {count, plural, one {# hint} other {# hints}}",
  "origin.outdated": "{name}, its origin says something else by now",
  "origin.next": "Next sticky whose origin has changed",
  "origin.update": "Update from origin",
} as const;
