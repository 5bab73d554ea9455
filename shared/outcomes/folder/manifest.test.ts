import { expect, test } from "vitest";
import {
  fingerprintOf,
  isTextName,
  manifestText,
  type OutcomeManifest,
  OutcomeManifestDamaged,
  readManifest,
} from "./manifest.ts";

const manifest: OutcomeManifest = {
  version: 1,
  title: 'Harbour "platform"',
  workshops: [{ id: "w1", title: "First", date: "2025-09-02" }],
  files: [
    {
      path: "b.md",
      part: "backlog",
      from: ["w1"],
      hash: "sha256:b",
      of: ["w1/b", "w1/a"],
      lines: "abcd",
      how: { order: "wsjf" },
    },
    { path: "a.md", part: "strategy", from: [], hash: "sha256:a", of: [] },
  ],
};

test("is read back as it was, in the order of paths and with a line for each file", () => {
  const text = manifestText(manifest);
  expect(readManifest(text)).toEqual({
    ...manifest,
    files: [manifest.files[1], { ...manifest.files[0], of: ["w1/a", "w1/b"] }],
  });
  expect(text.split("\n").filter((line) => line.includes('"path"'))).toHaveLength(2);
});

test.each([
  ["no JSON", "<<<<<<< HEAD\n{}"],
  ["nothing", ""],
  ["a newer version", JSON.stringify({ ...manifest, version: 2 })],
  ["a path that leads out", manifestText({ ...manifest, files: [{ ...file(), path: "../a.md" }] })],
  ["an absolute path", manifestText({ ...manifest, files: [{ ...file(), path: "/etc/passwd" }] })],
])("is damaged with %s", (_, text) => {
  expect(() => readManifest(text)).toThrow(OutcomeManifestDamaged);
});

function file() {
  return { path: "a.md", part: "strategy", from: [], hash: "sha256:a", of: [] };
}

test("a text is the same with the line ends of another system, and a picture is not", () => {
  expect(fingerprintOf("a.md", "one\r\ntwo\r")).toBe(fingerprintOf("a.md", "one\ntwo\r"));
  expect(fingerprintOf("a.md", "one\ntwo")).not.toBe(fingerprintOf("a.md", "onetwo"));
  expect(fingerprintOf("a.png", "\r\n")).not.toBe(fingerprintOf("a.png", "\n"));
  expect(fingerprintOf("a.ps1", "\ufeffé\r\n")).toBe(
    fingerprintOf("a.ps1", new TextEncoder().encode("\ufeffé\n")),
  );
  expect([isTextName("a.DOCX"), isTextName("a.csv")]).toEqual([false, true]);
});
