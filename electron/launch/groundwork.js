#!/usr/bin/env node
// Plain JavaScript on purpose: what is built runs as it is, without the stripping of types, which alone takes 50 MB.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

if (!("groupBy" in Map)) {
  process.stderr.write(
    `Groundwork's command line needs Node 22 or newer and this is ${process.version}. In Groundwork's folder, ` +
      "`npx groundwork` takes the Node that `npm install` brought along.\n",
  );
  process.exit(1);
}

const built = new URL("../../out/cli/main.js", import.meta.url);
if (!existsSync(built)) {
  // What it says is no part of the result.
  const { status } = spawnSync(process.execPath, [new URL("go.js", import.meta.url).pathname, "build"], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) process.exit(1);
}
await import(built.href);
