import { join } from "node:path";
import { groundwork } from "./groundwork.ts";

// Whoever reads may have read enough, as `head` has: what was to be done is done all the same.
for (const pipe of [process.stdout, process.stderr])
  pipe.on("error", (fault: NodeJS.ErrnoException) => {
    if (fault.code !== "EPIPE") throw fault;
  });

// Where the build puts it, the page is beside it.
process.exitCode = await groundwork(process.argv.slice(2), {
  page: join(import.meta.dirname, "../renderer"),
});
