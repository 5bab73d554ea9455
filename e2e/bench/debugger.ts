import { setTimeout as pause } from "node:timers/promises";
import * as v from "valibot";

const Targets = v.array(v.object({ type: v.string(), url: v.string(), webSocketDebuggerUrl: v.string() }));
const Answer = v.object({
  id: v.number(),
  result: v.optional(v.object({ result: v.optional(v.object({ value: v.optional(v.unknown()) })) })),
  error: v.optional(v.object({ message: v.string() })),
});

/** Talks to one page of a running app. Playwright would want to start the app itself, slowly. */
export class PageDebugger {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => {
      const answer = v.safeParse(Answer, JSON.parse(String(data)));
      if (!answer.success) return;
      const { id, result, error } = answer.output;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result?.result?.value);
    });
  }

  /** The app's page, as soon as there is one, given the address of the debugger of the whole. */
  static async ofApp(address: string): Promise<PageDebugger> {
    const list = `http://${new URL(address).host}/json/list`;
    for (;;) {
      const targets = v.parse(Targets, await (await fetch(list)).json());
      const page = targets.find(({ type, url }) => type === "page" && url !== "" && url !== "about:blank");
      if (page) {
        const socket = new WebSocket(page.webSocketDebuggerUrl);
        await new Promise((resolve, reject) => {
          socket.addEventListener("open", resolve);
          socket.addEventListener("error", reject);
        });
        return new PageDebugger(socket);
      }
      await pause(5);
    }
  }

  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    this.#last += 1;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#last, { resolve, reject });
    this.#socket.send(JSON.stringify({ id: this.#last, method, params }));
    return promise;
  }

  /** Runs source text in the page, waits for what it promises, and gives the number it comes to. */
  async number(source: string): Promise<number> {
    const value = await this.send("Runtime.evaluate", {
      expression: source,
      awaitPromise: true,
      returnByValue: true,
    });
    return v.parse(v.number(), value);
  }
}
