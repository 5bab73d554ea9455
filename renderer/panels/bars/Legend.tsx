import "./Legend.css";
import "#renderer/panels/parts/floating.css";
import { ChevronRight, PanelBottomClose, PanelBottomOpen, PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useId, useState } from "react";
import type { Kind } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { useSituation } from "#renderer/panels/parts/useSituation.ts";

/** What stickies mean here: the kinds of the open stage, to be taken up with a press, then all others. */
export function Legend({ folded: foldedFirst }: { readonly folded: boolean }) {
  const { method } = useBoard();
  const narrow = useNarrow();
  const allows = useSituation((now) => now.allows);
  const [folded, setFolded] = useState(foldedFirst);
  const others = Object.entries(method.kinds).filter(([id]) => !allows.includes(id));
  const side = narrow ? "top" : "right";
  const [open, close] = narrow ? [PanelBottomOpen, PanelBottomClose] : [PanelLeftOpen, PanelLeftClose];
  const fold = (
    <IconButton
      icon={folded ? open : close}
      label={folded ? say("bar.unfoldLegend") : say("bar.foldLegend")}
      side={side}
      aria-expanded={!folded}
      onClick={() => setFolded(!folded)}
    />
  );
  if (folded)
    return (
      <aside className="legend-strip floating" aria-label={say("view.legend")} data-region="legend">
        {fold}
        {allows.map((id, index) => {
          const kind = method.kinds[id];
          return kind && <StripKind key={id} id={id} kind={kind} place={index + 1} side={side} />;
        })}
      </aside>
    );
  return (
    <aside className="legend floating" aria-label={say("view.legend")} data-region="legend">
      <div className="legend-head">
        <h2>{say("bar.thisStage")}</h2>
        {fold}
      </div>
      <div className="legend-body">
        <ul>
          {allows.map((id, index) => {
            const kind = method.kinds[id];
            return kind && <LegendKind key={id} id={id} kind={kind} place={index + 1} />;
          })}
        </ul>
        {others.length > 0 && (
          <details className="legend-others">
            <summary className="legend-more">
              <ChevronRight aria-hidden size={16} />
              {say("bar.otherKinds", { count: others.length })}
            </summary>
            <ul>
              {others.map(([id, kind]) => (
                <li key={id} className="legend-row">
                  <KindMark kind={kind} size={26} />
                  <span className="legend-label">{kind.label}</span>
                  <span className="legend-hint">{kind.hint}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </aside>
  );
}

interface KindProps {
  readonly id: string;
  readonly kind: Kind;
  /** Its place among those of the stage, from 1: the digit that adds one. */
  readonly place: number;
}

function useTaking(id: string) {
  const board = useBoard();
  const isTaken = useSituation(({ tool }) => tool.is === "sticky" && tool.kind === id);
  const edits = useSessionState(mayEdit);
  return {
    "aria-disabled": !edits,
    "aria-pressed": isTaken,
    onClick: () => board.use({ is: "sticky", kind: id }),
  };
}

function LegendKind({ id, kind, place }: KindProps) {
  const taking = useTaking(id);
  const words = useId();
  return (
    <li className="legend-row legend-kind">
      <KindMark kind={kind} size={26} />
      <button
        type="button"
        className="legend-label legend-take"
        aria-describedby={words}
        aria-keyshortcuts={place < 10 ? String(place) : undefined}
        {...taking}
      >
        {kind.label}
      </button>
      {place < 10 && (
        <kbd className="legend-key" aria-hidden>
          {place}
        </kbd>
      )}
      <span id={words} className="legend-hint">
        {kind.hint}
      </span>
    </li>
  );
}

function StripKind({ id, kind, place, side }: KindProps & { readonly side: "top" | "right" }) {
  const taking = useTaking(id);
  return (
    <IconButton
      label={kind.label}
      keys={place < 10 ? String(place) : undefined}
      side={side}
      picture={<KindMark kind={kind} size={24} />}
      {...taking}
    />
  );
}
