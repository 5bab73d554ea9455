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
| \`report\` | The document: sections of kinds, as a list or a table. |
`;
}
