import "./Recent.css";
import { LayoutGrid } from "lucide-react";
import { useMemo, useState } from "react";
import { say } from "#shared/text/say.ts";
import { useSessionState } from "#renderer/session/hooks.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";
import { RecentCard } from "./RecentCard.tsx";

/** The workshops of this device, the last changed one first. */
export function Recent({ onNew }: { readonly onNew: () => void }) {
  const stored = useSessionState((state) => state.stored);
  const read = useSessionState((state) => state.storedRead);
  const [now] = useState(() => Date.now());
  const sorted = useMemo(
    () => stored.toSorted((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt)),
    [stored],
  );
  if (!read) return <p className="recent-wait">{say("start.reading")}</p>;
  if (sorted.length === 0)
    return (
      <div className="recent-empty">
        <Empty icon={LayoutGrid} text={say("start.empty")}>
          <Button onClick={onNew}>{say("start.first")}</Button>
        </Empty>
      </div>
    );
  return (
    <ul className="recent">
      {sorted.map((workshop) => (
        <RecentCard key={workshop.id} workshop={workshop} now={now} />
      ))}
    </ul>
  );
}
