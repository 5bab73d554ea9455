import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import * as v from "valibot";
import { parse } from "yaml";

// What can be said of the compose file without a container: each part knows the others by their names.

const condition = v.strictObject({ condition: v.literal("service_healthy") });
const service = v.strictObject({
  image: v.optional(v.pipe(v.string(), v.regex(/^[\w.-]+:[\w.-]+$/))),
  build: v.optional(v.strictObject({ context: v.literal("."), dockerfile: v.string() })),
  command: v.union([v.string(), v.array(v.string())]),
  restart: v.literal("unless-stopped"),
  read_only: v.literal(true),
  cap_drop: v.tuple([v.literal("ALL")]),
  cap_add: v.optional(v.array(v.string()), []),
  security_opt: v.tuple([v.literal("no-new-privileges:true")]),
  secrets: v.optional(v.array(v.string()), []),
  tmpfs: v.optional(v.array(v.string()), []),
  ports: v.optional(v.array(v.string()), []),
  volumes: v.optional(v.array(v.string()), []),
  depends_on: v.optional(v.record(v.string(), condition), {}),
  stop_grace_period: v.optional(v.string()),
  healthcheck: v.optional(
    v.strictObject({
      test: v.array(v.string()),
      interval: v.string(),
      timeout: v.string(),
      retries: v.number(),
    }),
  ),
});
const form = v.object({
  services: v.record(v.string(), service),
  secrets: v.record(v.string(), v.strictObject({ file: v.string() })),
  volumes: v.record(v.string(), v.null()),
});

let compose: v.InferOutput<typeof form>;
let image: string;
/** Where the command line says what it takes. */
let usage: string;

beforeAll(async () => {
  const text = await readFile(join(import.meta.dirname, "compose.yml"), "utf8");
  compose = v.parse(form, parse(text, { merge: true }));
  image = await readFile(join(import.meta.dirname, "Dockerfile"), "utf8");
  usage = await readFile(join(import.meta.dirname, "../cli/host.ts"), "utf8");
});

const wordsOf = (name: string): readonly string[] => {
  const command = compose.services[name]?.command ?? [];
  return typeof command === "string" ? command.split(" ") : command;
};
const namesLike = (start: string): readonly string[] =>
  Object.keys(compose.services).filter((name) => name.startsWith(start));

test("every part waits for others, has secrets and keeps volumes that there are", () => {
  const { services, secrets, volumes } = compose;
  for (const one of Object.values(services)) {
    for (const name of Object.keys(one.depends_on)) {
      const other = services[name];
      expect(
        other?.healthcheck !== undefined || (other?.build !== undefined && image.includes("HEALTHCHECK")),
      ).toBe(true);
    }
    for (const name of one.secrets) expect(Object.keys(secrets)).toContain(name);
    for (const volume of one.volumes) expect(Object.keys(volumes)).toContain(volume.split(":")[0]);
  }
  const kept = Object.values(services).flatMap((one) => one.volumes.map((volume) => volume.split(":")[0]));
  expect(new Set(kept)).toEqual(new Set(Object.keys(volumes)));
  expect(kept).toHaveLength(Object.keys(volumes).length);
});

test("nothing but the proxy is reached from outside, and the image runs as nobody in particular", () => {
  const open = Object.entries(compose.services).filter(([, { ports }]) => ports.length > 0);
  expect(open.map(([name]) => name)).toEqual(["proxy"]);
  expect(image).toMatch(/^USER node$/m);
});

test("the hosts know every server of NATS, keep everything on each, and the proxy knows every host and its port", () => {
  const servers = namesLike("nats-");
  expect(servers).toHaveLength(3);
  for (const name of namesLike("host-")) {
    const words = wordsOf(name);
    expect(words.filter((word) => word.startsWith("--nats="))).toEqual(
      servers.map((server) => `--nats=nats://${server}:4222`),
    );
    expect(words).toContain(`--nats-replicas=${servers.length}`);
    expect(Object.keys(compose.services[name]?.depends_on ?? {})).toEqual(servers);
    for (const word of words) expect(usage).toContain(`${word.split("=")[0]} `);
  }
  for (const server of servers) {
    expect(wordsOf(server)).toContain(`--name=${server}`);
    expect(wordsOf(server)).toContain(`--routes=${servers.map((other) => `nats://${other}:6222`).join(",")}`);
    expect(compose.services[server]?.volumes).toEqual([`${server}:/data`]);
  }
  const port = /^EXPOSE (\d+)$/m.exec(image)?.[1];
  expect(wordsOf("proxy").filter((word) => word.includes("host-"))).toEqual(
    namesLike("host-").map((name) => `${name}:${port}`),
  );
});
