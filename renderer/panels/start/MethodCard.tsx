import "./MethodCard.css";
import { type ReactNode, useId } from "react";
import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";

interface MethodCardProps {
  readonly method: Method;
  readonly onNew: () => void;
  /** More buttons. */
  readonly children?: ReactNode;
}

/** A method as the start screen offers it: what it is for, how long it takes, what it works with. */
export function MethodCard({ method, onNew, children }: MethodCardProps) {
  const session = useSession();
  const id = useId();
  const minutes = method.stages.reduce((sum, stage) => sum + stage.minutes, 0);
  return (
    <li className="method-card">
      <div className="method-card-inner">
        <div className="method-card-words">
          <h3 id={id} className="method-card-title">
            {method.title}
          </h3>
          <p className="method-card-purpose">{method.purpose}</p>
          <p className="method-card-length">
            {say("start.methodLength", { minutes, stages: method.stages.length })}
          </p>
          <div className="method-card-buttons">
            <Button onClick={onNew} aria-describedby={id}>
              {say("start.new")}
            </Button>
            {method.hasSample !== false && (
              <Button
                variant="quiet"
                onClick={() => void session.desk.openSample(method)}
                aria-describedby={id}
              >
                {say("start.sample")}
              </Button>
            )}
            {children}
          </div>
        </div>
        <ul className="method-card-kinds" aria-label={say("start.kinds")}>
          {Object.entries(method.kinds).map(([kindId, kind]) => (
            <li key={kindId} className="method-card-kind">
              <KindMark kind={kind} size={22} />
              {kind.label}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
