import "./Details.css";
import { ChevronDown, ChevronUp } from "lucide-react";
import { memo, useDeferredValue, useId, useState } from "react";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";
import { detailsId } from "./detailsId.ts";
import { OtherDetails } from "./OtherDetails.tsx";
import { SeveralDetails } from "./SeveralDetails.tsx";
import { StickyDetails } from "./StickyDetails.tsx";
import { whatItIs } from "./words.ts";

/**
 * What is to be known and changed of what is selected, beside the board; nothing while nothing is selected. It
 * follows when the window has time: a selection of thousands shows on the board first, and typing waits for no panel.
 */
export function Details() {
  const selection = useDeferredValue(useSessionState((state) => state.selection));
  const version = useDeferredValue(useSessionState((state) => state.boardVersion));
  return <DetailsOf selection={selection} version={version} />;
}

interface DetailsOfProps {
  readonly selection: ReadonlySet<string>;
  /** The board's, so that each of its changes is seen. */
  readonly version: number;
}

const DetailsOf = memo(function DetailsOf({ selection }: DetailsOfProps) {
  const board = useBoard();
  const narrow = useNarrow();
  // At phone width it would hide the board, so there it opens when asked to.
  const [chosen, choose] = useState<boolean>();
  const open = chosen ?? !narrow;
  const title = useId();
  const elements = [...selection].flatMap((id) => board.live.get(id) ?? []);
  const [first] = elements;
  if (!first) return null;
  return (
    <section
      className="details"
      data-region="details"
      id={detailsId}
      aria-labelledby={title}
      tabIndex={-1}
      data-open={open}
    >
      <header className="details-head">
        <h2 id={title} className="details-title">
          {elements.length === 1
            ? whatItIs(first, board.method)
            : say("details.several", { count: elements.length })}
        </h2>
        <IconButton
          icon={open ? ChevronDown : ChevronUp}
          label={say(open ? "details.fold" : "details.unfold")}
          aria-expanded={open}
          onClick={() => choose(!open)}
        />
      </header>
      {open && (
        <div className="details-body">
          {elements.length > 1 ? (
            <SeveralDetails elements={elements} />
          ) : first.type === "sticky" ? (
            <StickyDetails key={first.id} sticky={first} />
          ) : (
            <OtherDetails key={first.id} element={first} />
          )}
        </div>
      )}
    </section>
  );
});
