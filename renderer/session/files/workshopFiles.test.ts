import { describe, expect, it } from "vitest";
import type { AnswerOf } from "#shared/ipc/contract.ts";
import { FileKeeper } from "./workshopFiles.ts";

const file = { grant: "0".repeat(32), name: "Outage.groundwork", folder: "/home/ann" };
const refusal: AnswerOf<"file.save"> = { is: "failed", reason: "gone", message: "Its folder is gone." };

/** A file's keeper, what it tells, and the answers to its saves, which come when the test says. */
function kept() {
  const told: unknown[] = [];
  const asked: ((answer: AnswerOf<"file.save">) => void)[] = [];
  const keeper = new FileKeeper(
    file,
    () => {
      const { promise, resolve } = Promise.withResolvers<AnswerOf<"file.save">>();
      asked.push(resolve);
      return promise;
    },
    () => Promise.resolve(new Uint8Array()),
    (state) => told.push(state),
  );
  const answerNext = async (answer: AnswerOf<"file.save">) => {
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    asked.shift()?.(answer);
  };
  return { keeper, told, asked, answerNext };
}

describe("a workshop's file", () => {
  it("is saved again when the save before was refused", async () => {
    const { keeper, told, answerNext } = kept();
    keeper.changed();
    const first = keeper.save();
    await answerNext(refusal);
    await first;
    const second = keeper.save();
    await answerNext({ is: "saved" });
    await second;
    expect(told).toEqual(["waiting", { failed: refusal.message }, "saved"]);
  });

  it("is heard of no more when another took its place", async () => {
    const { keeper, told, asked, answerNext } = kept();
    keeper.changed();
    const saving = keeper.save();
    keeper.close();
    await answerNext(refusal);
    await saving;
    keeper.changed();
    await keeper.save();
    expect(told).toEqual(["waiting"]);
    expect(asked).toEqual([]);
  });
});
