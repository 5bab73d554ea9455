import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { Stop } from "./stop.ts";
import { hasDisplay, provideXvfb } from "./system.ts";

/** Does `work` where windows can be shown: on the display there is, or on one made for it and ended after it. */
export async function withDisplay<Result>(
  work: (env: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result> {
  if (hasDisplay()) return work({});
  await provideXvfb();
  // With -displayfd the server itself picks a free display and says which.
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const ended = once(server, "exit");
  try {
    return await work({ DISPLAY: `:${await displayOf(server.stdio[3])}` });
  } finally {
    server.kill();
    await ended;
  }
}

async function displayOf(answer: unknown): Promise<number> {
  let text = "";
  if (answer instanceof Readable) {
    for await (const chunk of answer) {
      text += String(chunk);
      if (text.endsWith("\n")) return Number(text);
    }
  }
  throw new Stop("Xvfb, the display for the tests, could not be started.");
}
