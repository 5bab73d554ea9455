// Plain JavaScript on purpose: it runs on any Node, so that one too old for TypeScript is told so in words.
const [name = "", ...args] = process.argv.slice(2);

const commands = {
  build: () => import("./build.ts"),
  package: () => import("./package.ts"),
  size: () => import("./size.ts"),
  start: () => import("./start.ts"),
  test: () => import("./test.ts"),
};

/** Node strips types by itself since 22.18. */
function readsTypeScript() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

if (!readsTypeScript()) {
  process.stderr.write(
    `Groundwork's scripts need Node 22.18 or newer and this is ${process.version}. ` +
      "`npm install` normally brings Node 24 along: run `npm rebuild node`, or install Node 24, and try again.\n",
  );
  process.exitCode = 1;
} else if (!Object.hasOwn(commands, name)) {
  process.stderr.write(`There is no script "${name}". There are: ${Object.keys(commands).join(", ")}.\n`);
  process.exitCode = 1;
} else {
  try {
    const command = await commands[name]();
    process.exitCode = await command.run(args);
  } catch (error) {
    // A Stop was foreseen and speaks for itself; anything else is a fault of ours and needs its stack.
    process.stderr.write(`${error?.name === "Stop" ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
