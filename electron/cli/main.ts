import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { groundwork } from "./groundwork.ts";

// Else the space for new objects grows to what takes 100 MB more, for a command that comes to its end by itself in a
// second or two. The host is told otherwise by whoever starts it.
if (process.argv[2] !== "host") setFlagsFromString("--semi-space-growth-factor=1");

// Where the build puts it, the page is beside it.
process.exitCode = await groundwork(process.argv.slice(2), {
  page: join(import.meta.dirname, "../renderer"),
});
