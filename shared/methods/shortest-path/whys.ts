/** Why each check looks; in the order of the stages. */
export const whys = {
  unscored: "What has no figures was not compared with anything.",
  "no-effort": "Nothing is free; a nought puts it first in every order.",
  differs: "Two figures for one thing, and readers cannot know which of them was meant.",
  "no-value": "A way that ends nowhere gives nobody a reason to go it.",
  "no-path": "Without a chosen path everything is worked on at once and nobody has anything first.",
  "path-gap": "With one step missing nobody arrives, however good the others are.",
  "way-broken": "Only a way without gaps shows whether the first users get something out of it.",
  "path-long": "The longer it is, the later anybody has anything, and the later you learn.",
  "place-unread": "What has no place in the order cannot be planned.",
  "place-twice": "Two things that are both first are each the other’s excuse.",
  "too-early": "What is begun before what it needs stands and waits.",
  "needs-more": "The path will stop at what was left out of it.",
  circle: "What waits for itself is never begun.",
  "too-much-must": "Where nearly all is a must, the first surprise breaks the promise.",
  "no-first-users": "Without somebody who wants it on its first day, it is no path to value.",
  "nothing-learned":
    "The first version is the cheapest moment to learn, if you know what you are looking for.",
} as const;
