import { expect, test } from "vitest";
import { ariaKeys } from "./ariaKeys.ts";

test("names modifiers and keys as ARIA does", () => {
  expect(ariaKeys(["CmdOrCtrl+Shift+Z", "CmdOrCtrl+Y"], false)).toBe("Control+Shift+Z Control+Y");
  expect(ariaKeys(["CmdOrCtrl+Z"], true)).toBe("Meta+Z");
  expect(ariaKeys(["Alt+Left", "Left"], false)).toBe("Alt+ArrowLeft ArrowLeft");
  expect(ariaKeys(["+", "CmdOrCtrl++"], false)).toBe("Plus Control+Plus");
});
