import "./StartScreen.css";
import { Tooltip } from "@base-ui/react/tooltip";
import { CircleHelp, FolderOpen, Plus, Users } from "lucide-react";
import { Suspense, useState } from "react";
import mark from "#assets/icons/groundwork.svg";
import { methods } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";
import { later } from "#renderer/panels/parts/later.tsx";
import { KnownFiles } from "./KnownFiles.tsx";
import { MethodCard } from "./MethodCard.tsx";
import { Recent } from "./Recent.tsx";
import { ThemeSwitch } from "./ThemeSwitch.tsx";

// Each is loaded when it is opened for the first time, and stays, so that it can close as it opened.
const NewWorkshop = later(async () => ({ default: (await import("./NewWorkshop.tsx")).NewWorkshop }));
const Nearby = later(async () => ({ default: (await import("./Nearby.tsx")).Nearby }));
const OwnMethods = later(async () => ({ default: (await import("./OwnMethods.tsx")).OwnMethods }));
const ProgrammeShelf = later(async () => ({
  default: (await import("./ProgrammeShelf.tsx")).ProgrammeShelf,
}));

/** The first screen: start something, try a sample, or go on with what is on this device. */
export function StartScreen() {
  const session = useSession();
  const [method, setMethod] = useState<Method>();
  const [asked, setAsked] = useState(false);
  const anyStored = useSessionState((state) => state.stored.length > 0);
  const askNew = () => session.show("newWorkshop");
  const recent = (
    <section key="recent" className="start-section" aria-labelledby="start-recent">
      <h2 id="start-recent" className="start-heading">
        {say("start.recent")}
      </h2>
      <Recent onNew={askNew} />
      <KnownFiles />
    </section>
  );
  const offered = (
    <section key="methods" className="start-section" aria-labelledby="start-methods">
      <h2 id="start-methods" className="start-heading">
        {say("start.methods")}
      </h2>
      <ul className="start-methods">
        {methods.map((one) => (
          <MethodCard
            key={one.id}
            method={one}
            onNew={() => {
              setMethod(one);
              setAsked(true);
            }}
          />
        ))}
      </ul>
    </section>
  );
  const own = (
    <Suspense key="own" fallback={<div className="start-wait" />}>
      <OwnMethods
        onNew={(one) => {
          setMethod(one);
          setAsked(true);
        }}
      />
    </Suspense>
  );
  const programmes = (
    <Suspense key="programmes" fallback={<div className="start-wait" />}>
      <ProgrammeShelf />
    </Suspense>
  );
  return (
    <Tooltip.Provider delay={400}>
      <div className="start" data-region="start">
        <div className="start-page">
          <header className="start-top">
            <span className="start-name">
              <img src={mark} alt="" className="start-mark" />
              {say("app.name")}
            </span>
            <div className="start-tools">
              <ThemeSwitch />
              <CommandButton id="help.shortcuts" icon={CircleHelp} />
            </div>
          </header>
          <main className="start-main">
            <div className="start-hero">
              <h1 className="start-claim">{say("start.claim")}</h1>
              <p className="start-calm">{say("start.calm")}</p>
              <div className="start-buttons">
                <Button variant="primary" size="large" icon={Plus} onClick={askNew}>
                  {say("start.new")}
                </Button>
                <Button size="large" icon={FolderOpen} onClick={() => session.openFile()}>
                  {say("start.open")}
                </Button>
                <Button size="large" icon={Users} onClick={() => session.askToJoin()}>
                  {say("start.join")}
                </Button>
              </div>
            </div>
            {session.bridge && (
              <Suspense fallback={<div className="start-wait" />}>
                <Nearby />
              </Suspense>
            )}
            {/* Who has workshops comes for them; who has none needs to know what there is. */}
            {anyStored ? [recent, programmes, offered, own] : [programmes, offered, own, recent]}
          </main>
        </div>
        <Suspense>
          {asked && (
            <NewWorkshop open={method !== undefined} method={method} onClose={() => setMethod(undefined)} />
          )}
        </Suspense>
      </div>
    </Tooltip.Provider>
  );
}
