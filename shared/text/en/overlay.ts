/** Several workshops of one method, looked at together. */
export const overlay = {
  "overlay.command": "Lay boards together…",
  "overlay.title": "Boards laid together",
  "overlay.intro":
    "Several workshops of this method on this device, looked at as one. Nothing on their boards changes.",
  "overlay.boards": "Boards",
  "overlay.here": "This board",
  "overlay.alone":
    "There is no other workshop of this method on this device. Open another team’s .groundwork file once: it is kept, and can be laid over this one.",
  "overlay.view": "What is shown",
  "overlay.heat": "Heat map",
  "overlay.document": "Document",
  "overlay.save": "Save…",
  "overlay.wait": "Reading the boards…",
  "overlay.choose": "Choose at least two boards.",
  "overlay.unread": "“{title}” could not be read and is left out: {reason}",
  "overlay.heatCaption":
    "The merged timeline, with the pain points of each step and how many teams named them",
  "overlay.step": "Step",
  "overlay.pains": "Pain points",
  "overlay.teams": "Teams",
  "overlay.teamCount": "{count, plural, =0 {none} one {# team} other {# teams}}",
  "overlay.noStep": "On no step",
  "overlay.goTo": "“{text}” on the board of {board}",
  "overlay.noSteps": "These boards have no steps yet.",
  "overlay.apart":
    "The groups work apart until “{stage}”: until then nobody sees another group’s board, not even here. Open that stage, and their boards lie side by side.",
  "overlay.group":
    "This is the board of one group, which sees no other. The groups’ boards are laid together in the workshop that they were made from.",
  "overlay.groups": "Groups",
  "overlay.groupsHint":
    "Makes a workshop for each group on this device, with this method. Share one at a time, or save each as a file for the one who leads that group, and open the files here again before “{stage}”.",
  "overlay.groupCount": "How many groups",
  "overlay.makeGroups": "Make their workshops",
  "overlay.groupTitle": "{title} – Group {place}",
  "overlay.madeGroups":
    "{count, plural, one {# workshop is} other {# workshops are}} on the start screen now, one for each group.",
} as const;
