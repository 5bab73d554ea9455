// @vitest-environment happy-dom
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { expect, test } from "vitest";
import { type AfterClose, useAfterClose } from "./useAfterClose.ts";

test("what fades away gives the focus back, unless something was picked in it or somebody has gone on elsewhere", () => {
  let after: AfterClose | undefined;
  function Closing() {
    after = useAfterClose(false);
    return (
      <>
        <div data-closed>
          <button type="button" id="in-it">
            In it
          </button>
        </div>
        <textarea id="elsewhere" aria-label="elsewhere" />
      </>
    );
  }
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  flushSync(() => {
    root.render(<Closing />);
  });
  const given = (focus: string): boolean | undefined => {
    document.getElementById(focus)?.focus();
    return after?.finalFocus();
  };
  expect(given("")).toBe(true);
  expect(given("in-it")).toBe(true);
  expect(given("elsewhere")).toBe(false);
  expect(given("in-it")).toBe(true);
  after?.pick(() => undefined);
  expect(given("in-it")).toBe(false);
  root.unmount();
  place.remove();
});
