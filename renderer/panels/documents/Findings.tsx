import { CircleCheck, TriangleAlert } from "lucide-react";
import type { Finding } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly onShow: (ids: readonly string[]) => void;
}

/** What to mend on the board before its document is shared. */
export function Findings({ findings, onShow }: FindingsProps) {
  return (
    <section className="export-dialog-findings" aria-labelledby="export-findings">
      <h3 id="export-findings">{say("export.before")}</h3>
      {findings.length === 0 && (
        <p className="export-dialog-good">
          <CircleCheck aria-hidden size={16} />
          {say("export.nothingFound")}
        </p>
      )}
      <ul>
        {findings.map(({ check, elements, what, mend }) => (
          <li key={`${check} ${elements[0] ?? ""} ${what}`} className="export-dialog-finding">
            <TriangleAlert aria-hidden size={16} />
            <div>
              <p>
                {what} {mend}
              </p>
              {elements.length > 0 && (
                <button type="button" className="export-dialog-show" onClick={() => onShow(elements)}>
                  {say("export.show", { count: elements.length })}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
