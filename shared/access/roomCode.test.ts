import fc from "fast-check";
import { expect, test } from "vitest";
import { codeLength, codeLetters, readRoomCode, showRoomCode } from "./roomCode.ts";

const codes = fc.string({
  unit: fc.constantFrom(...codeLetters.split("")),
  minLength: codeLength,
  maxLength: codeLength,
});

test("a code is read as it is shown, however it is typed", () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readRoomCode(showRoomCode(code))).toBe(code);
      expect(readRoomCode(` ${code.toLowerCase().slice(0, 3)}-${code.slice(3)}\n`)).toBe(code);
    }),
  );
});

test.each(["", "KFMRT", "KFMRTZZ", "KFMRTA", "KFMRT1", "http://192.168.1.20:47630/"])(
  "%j is no code",
  (typed) => {
    expect(readRoomCode(typed)).toBeUndefined();
  },
);
