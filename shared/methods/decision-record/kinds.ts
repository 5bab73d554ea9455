/** What stickies mean when decisions are recorded; apart from the method so that its report and checks can name them. */
import { openQuestion } from "#shared/methods/commonFields.ts";
import type { Field, Kind } from "#shared/methods/method.ts";

const effect = {
  id: "effect",
  label: "Good or bad",
  input: "choice",
  options: [
    { id: "good", label: "Good" },
    { id: "bad", label: "Bad" },
  ],
  onSticky: true,
  hint: "Leave it empty where it is neither, or where nobody can tell yet.",
} as const satisfies Field;

export const kinds = {
  topic: {
    label: "Title",
    code: "T",
    color: "blue",
    shape: "octagon",
    hint: "What is decided, as a short noun phrase that will still make sense in two years.",
    size: [440, 200],
    fields: [
      {
        id: "status",
        label: "Status",
        input: "choice",
        options: [
          { id: "proposed", label: "Pending" },
          { id: "accepted", label: "Accepted" },
          { id: "rejected", label: "Rejected" },
          { id: "deprecated", label: "Deprecated" },
          { id: "superseded", label: "Superseded" },
        ],
        onSticky: true,
      },
      {
        id: "date",
        label: "Decided on",
        input: "date",
        onSticky: true,
        hint: "If empty, the day of the workshop.",
      },
      {
        id: "supersedes",
        label: "Supersedes",
        input: "text",
        hint: "Title or number of an earlier decision that no connector leads to; several with ; between them.",
      },
    ],
  },
  context: {
    label: "Fact",
    code: "F",
    color: "grey",
    shape: "square",
    hint: "What is so, whoever looks at it: no wish and no judgement.",
    fields: [{ id: "source", label: "Source", input: "link", hint: "A link, or where to look." }],
  },
  force: {
    label: "Force",
    code: "D",
    color: "orange",
    shape: "tilted",
    hint: "What pulls the decision one way or the other: a need, a limit, a fear.",
  },
  option: {
    label: "Option",
    code: "O",
    color: "yellow",
    shape: "square",
    hint: "One way it could be done; to leave it as it is counts, too.",
    fields: [
      {
        id: "chosen",
        label: "Verdict",
        input: "choice",
        options: [
          { id: "chosen", label: "Chosen" },
          { id: "declined", label: "Not chosen" },
        ],
        onSticky: true,
      },
    ],
  },
  pro: {
    label: "For it",
    code: "P",
    color: "green",
    shape: "rounded",
    hint: "What speaks for an option; it lies in the option's row.",
  },
  con: {
    label: "Against it",
    code: "A",
    color: "pink",
    shape: "notched",
    hint: "What speaks against an option; it lies in the option's row.",
  },
  decision: {
    label: "Decision",
    code: "W",
    color: "green",
    shape: "octagon",
    hint: "One sentence that begins with “We will …”.",
    size: [440, 200],
  },
  team: {
    label: "For the team",
    code: "CT",
    color: "teal",
    shape: "square",
    hint: "What becomes easier or harder for the team that decides.",
    fields: [effect],
  },
  components: {
    label: "For other components",
    code: "CC",
    color: "violet",
    shape: "square",
    hint: "What changes for other systems and for those who build them.",
    fields: [effect],
  },
  organisation: {
    label: "For the wider organisation",
    code: "CO",
    color: "red",
    shape: "rounded",
    hint: "What changes for costs, rules, skills and people elsewhere.",
    fields: [effect],
  },
  person: {
    label: "Who was there",
    code: "N",
    color: "grey",
    shape: "rounded",
    hint: "A name that the list of people here lacks; beside a title, for that decision alone.",
    fields: [{ id: "role", label: "Role", input: "text", onSticky: true }],
  },
  question: { ...openQuestion, hint: "What we could not answer today, and what would make us decide anew." },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindId = keyof typeof kinds;
