/**
 * What a team begins with that writes a method of its own: small, whole, and with an example of nearly everything. It
 * is the team's text from then on, not ours.
 */
const starter = {
  version: 1,
  purpose: "Look back at the last two weeks, and agree on the one thing to change.",
  kinds: [
    {
      id: "helped",
      label: "What helped",
      code: "H",
      color: "green",
      shape: "rounded",
      hint: "Something that went well and that we want to keep.",
      yields: "well",
    },
    {
      id: "pain",
      label: "What hurt",
      code: "P",
      color: "pink",
      shape: "square",
      hint: "Something that slowed us down, with an example.",
      fields: [{ id: "team", label: "Team", input: "text", hint: "Whom it hurt." }],
      yields: "pain",
    },
    {
      id: "action",
      label: "What we change",
      code: "A",
      color: "teal",
      shape: "tab",
      hint: "One thing that somebody will do, so small that it is done in two weeks.",
      fields: [
        { id: "owner", label: "Owner", input: "text", onSticky: true },
        { id: "due", label: "Due", input: "date", onSticky: true },
      ],
      yields: "action",
    },
  ],
  areas: [
    { id: "look-back", title: "Looking back" },
    { id: "change", title: "What we change" },
  ],
  stages: [
    {
      id: "collect",
      title: "Collect",
      minutes: 10,
      prompt:
        "What helped you in the last two weeks, and what hurt? Write for yourself, one thing on a sticky.",
      allows: ["pain", "helped"],
      area: "look-back",
      writing: "private",
      authors: "hidden",
    },
    {
      id: "choose",
      title: "Choose",
      minutes: 10,
      prompt: "Read what is there, then vote for what is worth our time.",
      allows: ["pain"],
      area: "look-back",
      votes: { budget: 3, most: 2, shows: "hidden" },
    },
    {
      id: "agree",
      title: "Agree",
      minutes: 20,
      prompt: "What will we do about it, who, and by when?",
      allows: ["action"],
      area: "change",
    },
  ],
  relations: [{ from: "action", to: "pain", label: "eases" }],
  checks: [
    {
      id: "no-owner",
      needs: "field",
      kind: "action",
      field: "owner",
      what: "This action has no owner.",
      why: "What everybody is to do, nobody does.",
      mend: "Ask who takes it, and write down one name.",
    },
    {
      id: "loose-action",
      needs: "link",
      kind: "action",
      with: "pain",
      what: "This action is connected with nothing that hurt.",
      why: "In two weeks nobody will remember what it was for.",
      mend: "Draw a connector from the action to what it eases.",
    },
  ],
  figures: [
    { label: "What hurt", kinds: ["pain"] },
    { label: "What hurt and is eased", kinds: ["pain"], with: "action" },
    { label: "Changes with an owner", kinds: ["action"], filled: "owner" },
  ],
  report: {
    title: "Retrospective",
    sections: [
      { title: "What we change", kinds: ["action"] },
      { title: "What hurt", kinds: ["pain"], as: "table" },
      { title: "What helped", kinds: ["helped"] },
    ],
  },
  sample: {
    title: "Two weeks in March",
    held: "2026-03-13",
    stickies: [
      { kind: "helped", text: "Pairing on the login page: done in a day instead of three" },
      { kind: "helped", text: "The new starter could run everything on her first morning" },
      {
        id: "slow-build",
        kind: "pain",
        text: "The build takes forty minutes, so we merge once a day",
        fields: { team: "Web" },
      },
      {
        id: "no-data",
        kind: "pain",
        text: "No test data for refunds: we tried them out by hand",
        fields: { team: "Payments" },
      },
      {
        id: "cache",
        kind: "action",
        text: "Keep what the build downloads from one run to the next",
        fields: { owner: "Noor", due: "2026-03-20" },
      },
      {
        id: "refunds",
        kind: "action",
        text: "Write down ten refunds that every test can start from",
        fields: { owner: "Felix", due: "2026-03-27" },
      },
    ],
    connectors: [
      { from: "cache", to: "slow-build" },
      { from: "refunds", to: "no-data" },
    ],
  },
} as const;

/** The text of a first definition with this id, whose schema lies beside it. */
export function starterText(id: string, title: string): string {
  return `${JSON.stringify({ $schema: "./method.schema.json", id, title, ...starter }, undefined, 2)}\n`;
}
