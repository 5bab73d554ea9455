import { readFileSync } from "node:fs";
import * as Y from "yjs";

// How long a stored document takes to read, the third time, in a process that does nothing else: `node
// e2e/bench/syncOpen.ts <file>` says "ready" and the milliseconds.

const bytes = readFileSync(process.argv[2] ?? "");
let took = 0;
for (let n = 0; n < 3; n += 1) {
  const began = performance.now();
  Y.applyUpdateV2(new Y.Doc(), bytes);
  took = performance.now() - began;
}
console.log(`ready ${took}`);
setInterval(() => undefined, 60_000);
