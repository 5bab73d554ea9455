import { type ComponentProps, Suspense } from "react";
import { later } from "#renderer/panels/parts/later.tsx";
import { useSessionState } from "#renderer/session/hooks.ts";
import { BoardChrome } from "./BoardChrome.tsx";

/** Most windows are never a wall. */
const Wall = later(async () => {
  const { Wall: Shown } = await import("./Wall.tsx");
  return { default: Shown };
});

/** What is around the board: bars and panels, or on the room's screen the wall. */
export function BoardAround(props: ComponentProps<typeof BoardChrome>) {
  const wall = useSessionState((state) => state.panels.has("wall"));
  if (!wall) return <BoardChrome {...props} />;
  return (
    <Suspense>
      <Wall />
    </Suspense>
  );
}
