import { request as ask, type RequestOptions } from "node:http";
import { request as askSecurely } from "node:https";
import { say } from "#shared/text/say.ts";
import { codeOf } from "#electron/files/trouble.ts";

/** How a host is asked over the network that its address names. */
export function toHost({ protocol }: URL): (options: RequestOptions) => ReturnType<typeof ask> {
  return protocol === "https:" ? askSecurely : ask;
}

export function placeOf({ hostname, port }: URL): RequestOptions {
  // Node wants IPv6 addresses bare.
  return { host: hostname.replaceAll(/^\[|\]$/g, ""), ...(port !== "" && { port: Number(port) }) };
}

/** What a host says to a request, or in words why it says nothing. */
export type Said =
  | {
      readonly status: number;
      readonly text: string;
      /** The address of this machine that the host sees. */
      readonly from: string | undefined;
    }
  | { readonly trouble: string };

const longestAnswer = 10_000;

/** Asks a host something small; a host that says nothing for `patience` milliseconds is not there. */
export function askHost(
  host: URL,
  given: { readonly method: string; readonly path: string; readonly token?: string; readonly body?: unknown },
  patience = 6000,
): Promise<Said> {
  const { promise, resolve } = Promise.withResolvers<Said>();
  const name = host.host;
  const { method, path, token, body } = given;
  const asked = toHost(host)({
    ...placeOf(host),
    method,
    path,
    headers: { Host: name, ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
    agent: false,
    timeout: patience,
  });
  asked.on("response", (answer) => {
    let text = "";
    const from = asked.socket?.localAddress;
    answer.setEncoding("utf8");
    answer.on("data", (piece: string) => {
      text += piece;
      if (text.length > longestAnswer) asked.destroy();
    });
    answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text, from }));
    answer.on("error", (fault) => resolve({ trouble: wordsFor(fault, name) }));
  });
  asked.on("timeout", () => {
    resolve({ trouble: say("join.silent", { host: name }) });
    asked.destroy();
  });
  asked.on("error", (fault) => resolve({ trouble: wordsFor(fault, name) }));
  asked.end(body === undefined ? undefined : JSON.stringify(body));
  return promise;
}

function wordsFor(fault: Error, host: string): string {
  const code = codeOf(fault);
  if (code === "ECONNREFUSED") return say("join.nobody", { host });
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return say("join.noSuchName", { host });
  if (/CERT|SELF_SIGNED|SSL|TLS|UNABLE_TO|EPROTO/.test(code)) return say("join.notProven", { host });
  return say("join.silent", { host });
}
