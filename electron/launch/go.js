// Plain JavaScript on purpose: it runs on any Node, so that one too old for TypeScript is told so in words.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

// Node strips types by itself since 22.18.
if (major > 22 || (major === 22 && minor >= 18)) {
  await import("./commands.ts");
} else {
  process.stderr.write(
    `Groundwork's scripts need Node 22.18 or newer and this is ${process.version}. ` +
      "`npm install` normally brings Node 24 along: run `npm rebuild node`, or install Node 24, and try again.\n",
  );
  process.exitCode = 1;
}
