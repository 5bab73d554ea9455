import "./NotYet.css";
import { Plus } from "lucide-react";
import type { Method } from "#shared/methods/method.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";

interface NotYetProps {
  readonly methods: readonly Method[];
  readonly onBegin: (method: string) => void;
}

/** The methods of the playbook that a programme has no workshop of, each with its first step. */
export function NotYet({ methods, onBegin }: NotYetProps) {
  if (methods.length === 0) return null;
  return (
    <section aria-labelledby="programme-not-yet" className="not-yet">
      <h3 id="programme-not-yet" className="loose-title">
        {sayProgramme("programme.notYet")}
      </h3>
      <ul className="not-yet-list">
        {methods.map(({ id, title, purpose }) => (
          <li key={id} className="not-yet-line">
            <p>
              <strong>{title}</strong>
              <span className="not-yet-purpose">{purpose}</span>
            </p>
            <Button
              variant="quiet"
              icon={Plus}
              aria-label={sayProgramme("programme.begin", { method: title })}
              onClick={() => onBegin(id)}
            >
              {sayProgramme("programme.beginIt")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
