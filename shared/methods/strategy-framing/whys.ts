/** Why each check looks; in the order of the stages. */
export const whys = {
  "no-number": "A problem without a size cannot be compared, and nobody will notice when it is solved.",
  "no-evidence": "What nobody can show is an opinion, and the next person has another one.",
  solution: "A problem that names its solution has been decided before it was understood.",
  "several-drivers": "What is solved for two is solved for neither.",
  "no-driver": "Without one problem that comes first, everything is equally important.",
  "no-target": "Without a number to reach, every outcome can be called a success.",
  "no-baseline": "Without the figure of today nobody can say what has changed.",
  "not-better": "A target that has been reached already moves nobody.",
  "no-date": "Without a day the question whether it was met is never asked.",
  "no-owner": "A goal that belongs to everybody is followed up by nobody.",
  vanity: "A figure on which nothing depends is watched for a month and then forgotten.",
  "no-problem": "A goal that answers no problem may be reached without helping anybody.",
} as const;
