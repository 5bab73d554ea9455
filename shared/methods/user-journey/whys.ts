/** Why each check looks; in the order of the stages. */
export const whys = {
  "no-need": "Steps are good or bad only for somebody who wants to get something done.",
  "no-lane": "Without a side it is not known who does it, and hand-offs are counted wrong.",
  "unread-time": "A time that cannot be counted is left out of the sum, which then looks too good.",
  "no-time": "Most of a journey is waiting, and what nobody has written down nobody shortens.",
  "not-said": "What is done by hand is where time and mistakes can be saved.",
  "no-percentage": "Rework cannot be reckoned from it.",
  "not-shorter": "A journey of as many steps moves the work to other hands and leaves the user waiting.",
  "not-between": "What is harder than today helps nobody, and what is the goal already comes too late.",
  "no-owner": "What everybody is to do is done by nobody.",
} as const;
