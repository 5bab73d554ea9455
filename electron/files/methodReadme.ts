/** What lies beside a new method and says how to go on with it. */
export function methodReadme(file: string, title: string): string {
  return `# ${title}

\`${file}\` is a workshop method. Change it, then

\`\`\`sh
groundwork method check ${file}
\`\`\`

tells what is wrong in it, by line. An editor that knows JSON Schema helps with the names while you write, because
\`$schema\` points to the file beside it.

Put \`${file}\` into the app's methods folder: _Methods folder_ on the start screen opens it. The method is then offered
under _New workshop_. Each workshop keeps the definition it began with, so participants need no file, and what you
change later changes no workshop that is there already.

| name | what it says |
| --- | --- |
| \`id\`, \`version\` | How workshops know the method; count the version up when you change it. |
| \`title\`, \`purpose\` | What the start screen shows. |
| \`kinds\` | What stickies can mean: \`label\`, one to three letters as \`code\`, \`color\`, \`shape\`, a \`hint\`, and \`fields\` for facts such as owner and date. |
| \`kinds[].yields\` | What such a sticky is in the documents of a workshop: problem, goal, guiding, excluded, cause, condition, well, wrong, lucky, action, item (for the backlog), pain, risk, question or parked. |
| \`areas\` | Titled frames on a new board; without a \`box\` they stand side by side. |
| \`stages\` | The agenda: \`minutes\`, a \`prompt\` of two sentences at most, the kinds that it \`allows\`, and its \`area\`. |
| \`stages[].writing\`, \`authors\`, \`move\`, \`tools\`, \`locked\`, \`votes\` | Rules that differ from the usual ones. |
| \`relations\` | What a connector from one kind to another means. |
| \`opens\` | Kinds that can be opened a level down. |
| \`takesOver\` | Which results of other workshops come in, as which kind. |
| \`checks\` | What the coach asks for: a filled \`field\`, a \`link\` to another kind, or at least a \`count\` of stickies. |
| \`plane\` | An area on which a sticky's place says two figures: its \`area\`, the \`kind\`, what \`x\` and \`y\` mean, and how the four \`quarters\` are called. |
| \`figures\` | What the room sees counted while it works: stickies of some \`kinds\`, those connected \`with\` another kind or with a \`filled\` field, or the \`sum\` of a field. |
| \`report\` | The document: sections of kinds, as a list or a table. |
| \`sample\` | A finished workshop that the start screen offers to look at: its \`stickies\`, each in its stage's area, and \`connectors\` between them. |

A plane, with two fields of the kind whose \`input\` is \`number\`:

\`\`\`json
"plane": {
  "area": "change",
  "kind": "action",
  "x": { "field": "effort", "label": "Effort", "low": "Small", "high": "Large" },
  "y": { "field": "value", "label": "Value", "low": "Low", "high": "High" },
  "quarters": { "topLeft": "Now", "topRight": "Plan", "bottomLeft": "If there is time", "bottomRight": "Not now" }
}
\`\`\`

Placing a sticky there sets its figures, and its figures set its place. So that none lies there before it is judged, a
stage with another area has to allow its kind. Where the fields are called \`effort\` and \`value\` and the kind yields
an item, there is a table of candidates, too, and the figures go to the backlog.
`;
}
