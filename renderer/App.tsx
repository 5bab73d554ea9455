import { Suspense, useEffect } from "react";
import { later, loadTheRest } from "#renderer/panels/parts/later.tsx";
import { BoardView } from "#renderer/canvas/BoardView.tsx";
import { Cursors } from "#renderer/canvas/Cursors.tsx";
import { Minimap } from "#renderer/canvas/Minimap.tsx";
import { applyTheme } from "#renderer/look/applyTheme.ts";
import { Announcer } from "#renderer/panels/bars/Announcer.tsx";
import { BoardAround } from "#renderer/panels/bars/BoardAround.tsx";
import { Toasts } from "#renderer/panels/bars/Toasts.tsx";
import { CoachWatch } from "#renderer/panels/coach/CoachWatch.tsx";
import { OriginWatch } from "#renderer/panels/bars/OriginWatch.tsx";
import { LeadWatch } from "#renderer/panels/people/LeadWatch.tsx";
import { TimerBell } from "#renderer/panels/stage/TimerBell.tsx";
import { Overlays } from "#renderer/panels/dialogs/Overlays.tsx";
import { SideRail } from "#renderer/panels/side/SideRail.tsx";
import { JoinDialog } from "#renderer/panels/start/JoinDialog.tsx";
import { Joining } from "#renderer/panels/start/Joining.tsx";
import { JoinScreen } from "#renderer/panels/start/JoinScreen.tsx";
import { StartScreen } from "#renderer/panels/start/StartScreen.tsx";
import { listenForClipboard, listenForDrops } from "#renderer/session/board/clipboardEvents.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { followPhone } from "#renderer/session/window/phone.ts";
import { seesPhoneView } from "#renderer/session/may.ts";
import { listenForKeys } from "#renderer/session/window/keyboard.ts";

const PhoneView = later(async () => {
  const { PhoneView: View } = await import("#renderer/panels/phone/PhoneView.tsx");
  return { default: View };
});
const BroughtScreen = later(async () => ({
  default: (await import("#renderer/panels/start/BroughtScreen.tsx")).BroughtScreen,
}));

/** The whole window: the start screen, or the open workshop. */
export function App() {
  const session = useSession();
  const place = useSessionState((state) => state.place);
  const title = useSessionState((state) => state.control?.title);
  const theme = useSessionState((state) => state.theme);
  const invitation = useSessionState((state) => state.invitation);
  const brought = useSessionState((state) => state.brought);
  const joining = useSessionState((state) => state.joining);
  const phone = useSessionState(seesPhoneView);
  const minimap = useSessionState((state) => state.panels.has("minimap"));

  useEffect(() => applyTheme(theme), [theme]);
  useEffect(() => followPhone(window, session.store), [session]);
  useEffect(() => listenForKeys(window, session), [session]);
  useEffect(() => listenForClipboard(document, session), [session]);
  useEffect(() => listenForDrops(document, session), [session]);
  const fromHost = place === "board" && session.bridge === undefined;
  useEffect(() => {
    const method = session.editor?.method;
    if (!fromHost || !method) return;
    void loadTheRest([
      () => import("#shared/commands/pasteText.ts"),
      () => import("#renderer/session/files/packDocuments.ts"),
      () => method.exporters(),
      () => method.checks(),
    ]);
  }, [session, fromHost]);
  useEffect(() => {
    document.title = title === undefined ? "Groundwork" : `${title} – Groundwork`;
  }, [title]);

  return (
    <>
      {place === "board" ? (
        // Another workshop is another board: nothing of the one before is kept.
        <main key={session.editor?.documents.board.guid}>
          <BoardView />
          <Cursors />
          <TimerBell />
          <LeadWatch />
          {phone ? (
            <Suspense>
              <PhoneView />
            </Suspense>
          ) : (
            <>
              <CoachWatch />
              <OriginWatch />
              <BoardAround minimap={minimap && <Minimap />}>
                <SideRail />
              </BoardAround>
            </>
          )}
        </main>
      ) : brought ? (
        <Suspense>
          <BroughtScreen brought={brought} />
        </Suspense>
      ) : invitation ? (
        <JoinScreen invitation={invitation} />
      ) : joining ? (
        <Joining />
      ) : (
        <StartScreen />
      )}
      <JoinDialog />
      <Overlays />
      <Toasts />
      <Announcer />
    </>
  );
}
