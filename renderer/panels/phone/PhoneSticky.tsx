import { Check, PencilLine, X } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { useSituation } from "#renderer/panels/parts/useSituation.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import type { Element } from "#shared/board/board.ts";
import { longestText } from "#shared/board/text.ts";
import { say } from "#shared/text/say.ts";

/** What was tapped on the board, large enough to read; one's own can be written anew. */
export function PhoneSticky() {
  const board = useBoard();
  const [first] = useSessionState((state) => state.selection);
  useSessionState((state) => state.boardVersion);
  const element = first === undefined ? undefined : board.live.get(first);
  if (!element || !("text" in element)) return <p className="phone-hint">{say("phone.tap")}</p>;
  return <Sheet key={element.id} element={element} />;
}

function Sheet({ element }: { readonly element: Extract<Element, { readonly text: string }> }) {
  const board = useBoard();
  const edits = useSituation((now) => now.edits);
  const [draft, setDraft] = useState<string>();
  const kind = element.type === "sticky" ? board.method.kinds[element.kind] : undefined;
  const own = board.isOwn(element) && !element.locked && edits;
  return (
    <section className="phone-sheet floating" aria-label={say("phone.reading")}>
      <header className="phone-sheet-head">
        {kind && <KindMark kind={kind} size={24} />}
        <h2>{kind?.label ?? say(`board.type.${element.type}`)}</h2>
        <IconButton icon={X} label={say("part.close")} onClick={() => board.select([])} />
      </header>
      {draft === undefined ? (
        <p className="phone-large" dir="auto">
          {element.text === "" ? say("outline.empty") : element.text}
        </p>
      ) : (
        <textarea
          className="phone-field"
          aria-label={say("phone.text")}
          dir="auto"
          rows={4}
          maxLength={longestText}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
      )}
      {own &&
        (draft === undefined ? (
          <Button icon={PencilLine} onClick={() => setDraft(element.text)}>
            {say("details.edit")}
          </Button>
        ) : (
          <Button
            variant="primary"
            icon={Check}
            onClick={() => {
              board.edits.setText(element.id, draft);
              setDraft(undefined);
            }}
          >
            {say("phone.done")}
          </Button>
        ))}
    </section>
  );
}
