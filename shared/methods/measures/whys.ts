/** Why each check looks; in the order of the stages. */
export const whys = {
  "no-number": "Without a number to reach, every figure can be called a success.",
  "no-date": "Without a day the question whether it was met is never asked.",
  "no-baseline": "Without the figure of today nobody can say what has changed.",
  "not-better": "A target that has been reached already moves nobody.",
  vanity: "A figure on which nothing depends is watched for a month and then forgotten.",
  "no-application": "Figures of different applications have different causes and cannot be added up.",
  "one-sided": "Speed alone is bought with failures, and stability alone with standing still.",
  "band-without-edition":
    "Bands are found anew each year: the same figure is high in one and middling in the next.",
  "reading-without-measure": "A number without its measure appears in no chart.",
  "reading-without-number": "A reading that cannot be counted leaves a hole in the line.",
  "reading-without-date": "A line needs to know where on it the reading belongs.",
  "no-owner": "What everybody is to do is done by nobody.",
} as const;
