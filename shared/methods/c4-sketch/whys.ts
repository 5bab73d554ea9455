/** Why each check looks; in the order of the stages. */
export const whys = {
  "no-description": "Whoever was not in the room knows a name only, and guesses the rest.",
  "no-technology": "What runs decides what can fail, what it costs and who can look after it.",
  "no-link": "A drawing of code is out of date by tomorrow; the code itself is not.",
  circle: "A thing that is part of itself cannot be drawn, and no view can be opened on it.",
  "no-parent": "What belongs nowhere is on no view, and nobody knows who answers for it.",
  "same-name": "Readers take two boxes of one name for one thing, or search for the difference.",
  disconnected: "What has to do with nothing else is either not needed, or its arrow was forgotten.",
  "no-label": "A bare line says that two things know each other, not what happens between them.",
  "bare-label": "“Uses” is true of every arrow and so says nothing of this one.",
  "no-protocol": "How two containers talk decides what must be open, safe and watched between them.",
  "both-ways":
    "Two things go on in one line: who asks cannot be seen, nor what fails when the other is away.",
  "same-label": "Two arrows that say the same are one arrow, and some tools refuse the diagram.",
} as const;
