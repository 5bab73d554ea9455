/** Why each check looks; in the order of the stages. */
export const whys = {
  "no-start": "Without a shared beginning each team tells another story and times cannot be compared.",
  "no-end": "Without a shared end nobody can say how long it takes.",
  "not-past": "An event is a fact; the past tense keeps wishes and plans out of the story.",
  technical: "Only those who wrote the program understand it; the others stop talking.",
  duplicate: "The same words may hide two different things, or one thing may be counted twice.",
  "many-pivotal": "Where everything divides the story, nothing does.",
  "no-order": "A command is what somebody decides to do; in the past tense it is an event.",
  "dangling-command":
    "A decision that nothing carries out is a gap in the process, or in what you know of it.",
  "half-policy": "A policy ties what happens to what is done; with one end loose it explains nothing.",
  "no-cause": "An event from nowhere is where a rule, a system or a person is missing.",
  "odd-arrow": "Where the grammar breaks, a step was leapt over that somebody in the room may know.",
  "no-owner": "A question that nobody takes along is asked again in the next workshop.",
  "no-context": "In a month a few words on a sticky will remind nobody of what was meant.",
} as const;
