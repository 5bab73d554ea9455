import fc from "fast-check";
import * as Y from "yjs";
import { expect, test } from "vitest";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { steps } from "#shared/board/steps.test-support.ts";
import { workshopOf } from "#shared/outcomes/board.test-support.ts";
import { CoachMirror } from "./coachMirror.ts";

const method = { method: "any" };
const { control } = workshopOf("any", []);

test("a board that is sent change by change, in parts of any size, arrives as it is", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 24 }), fc.integer({ min: 1, max: 5 }), (todo, size) => {
      const board = new Y.Doc();
      const live = new LiveBoard(board);
      const stale = new Set<string>();
      live.subscribe(({ changed }) => changed.forEach((id) => stale.add(id)));
      const mirror = new CoachMirror();
      const send = () => {
        while (stale.size > 0) {
          const ids = [...stale].slice(0, size);
          for (const id of ids) stale.delete(id);
          const gone = ids.filter((id) => !live.get(id));
          const changed = ids.flatMap((id) => live.get(id) ?? []);
          expect(mirror.take({ method, changed, gone, control: undefined })).toBeUndefined();
        }
        return mirror.take({ method, changed: [], gone: [], control })?.elements ?? [];
      };
      todo.forEach((step, place) => {
        board.transact(() => step(board, `new${place}`));
        if (place % 3 === 0) send();
      });
      const byId = <Of extends { readonly id: string }>(list: readonly Of[]) =>
        list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(byId(send())).toEqual(byId(live.elements()));
    }),
  );
});
