/** Why each check looks; in the order of the stages. */
export const whys = {
  "no-agreement": "People who fear blame leave out just what you need to know.",
  "nobody-here": "Readers need somebody to ask, and those who were there need to be seen.",
  "no-time": "What came first decides what can have led to what.",
  "single-chain":
    "One cause is a comfortable answer: what else had to be true stays as it is, and it happens again.",
  blame: "A judgement ends the asking; the conditions that would catch the next person stay hidden.",
  named: "Whoever is named defends themselves instead of telling what they saw.",
  "no-evidence":
    "A cause that nobody can show may be a guess, and countermeasures against guesses cost as much as others.",
  "open-cause": "What nobody addresses or accepts is forgotten, and was not decided either way.",
  "loose-countermeasure":
    "A change that answers no cause may be a good idea, but nothing shows that it would have helped here.",
  "no-owner": "What everybody is to do is done by nobody.",
  "no-due": "Without a day nobody notices that it has not been done.",
} as const;
