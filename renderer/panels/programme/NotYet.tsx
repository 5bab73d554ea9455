import "./NotYet.css";
import { Plus } from "lucide-react";
import type { Method } from "#shared/methods/method.ts";
import type { Programme } from "#shared/programme/programme.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { useOwnMethods } from "#renderer/panels/start/useOwnMethods.ts";

interface NotYetProps {
  /** Those of the playbook. */
  readonly methods: readonly Method[];
  readonly programme: Programme;
  readonly onBegin: (method: Method) => void;
}

/** The methods of the playbook, and then the team's own, that a programme has no workshop of, each with its first step. */
export function NotYet({ methods, programme, onBegin }: NotYetProps) {
  const used = new Set(programme.members.map(({ method }) => method));
  const own = useOwnMethods().methods.filter(({ id }) => !used.has(id));
  const offered = [...methods, ...own];
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="programme-not-yet" className="not-yet">
      <h3 id="programme-not-yet" className="loose-title">
        {sayProgramme("programme.notYet")}
      </h3>
      <ul className="not-yet-list">
        {offered.map((method) => (
          <li key={method.id} className="not-yet-line">
            <p>
              <strong>{method.title}</strong>
              <span className="not-yet-purpose">{method.purpose}</span>
            </p>
            <Button
              variant="quiet"
              icon={Plus}
              aria-label={sayProgramme("programme.begin", { method: method.title })}
              onClick={() => onBegin(method)}
            >
              {sayProgramme("programme.beginIt")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
