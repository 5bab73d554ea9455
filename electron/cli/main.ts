import { join } from "node:path";
import { groundwork } from "./groundwork.ts";

// Where the build puts it, the page is beside it.
process.exitCode = await groundwork(process.argv.slice(2), {
  page: join(import.meta.dirname, "../renderer"),
});
