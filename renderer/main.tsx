import "#renderer/look/base.css";
import { createRoot } from "react-dom/client";
import { desktopBridge } from "#renderer/platform/bridge.ts";
import { SessionContext } from "#renderer/session/hooks.ts";
import { Session } from "#renderer/session/session.ts";
import { WorkshopStore } from "#renderer/store/workshopStore.ts";
import { App } from "./App.tsx";
import { Trouble } from "./Trouble.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no place for the app");

const session = new Session(new WorkshopStore(), desktopBridge());
createRoot(root).render(
  <SessionContext value={session}>
    <Trouble onTrouble={() => void session.desk.flush()}>
      <App />
    </Trouble>
  </SessionContext>,
);
void session.start();
