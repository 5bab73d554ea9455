import "./Details.css";
import { ChevronDown, ChevronUp } from "lucide-react";
import { memo, startTransition, Suspense, useDeferredValue, useEffect, useState } from "react";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { later } from "#renderer/panels/parts/later.tsx";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";
import { detailsId } from "./detailsId.ts";
import { StickyDetails } from "./StickyDetails.tsx";
import { whatItIs } from "#renderer/panels/side/words.ts";

// Most of what is selected is one sticky; what is selected now and then is loaded then.
const OtherDetails = later(async () => ({ default: (await import("./OtherDetails.tsx")).OtherDetails }));
const SeveralDetails = later(async () => ({
  default: (await import("./SeveralDetails.tsx")).SeveralDetails,
}));

/**
 * What is to be known and changed of what is selected, beside the board; nothing while nothing is selected. It
 * follows when the window has time: a selection of thousands shows on the board first, and typing waits for no panel.
 */
export function Details() {
  const selection = useSettled(useSessionState((state) => state.selection));
  const version = useDeferredValue(useSessionState((state) => state.boardVersion));
  return <DetailsOf selection={selection} version={version} />;
}

/** How many selected elements show at once, and how long more of them wait, in milliseconds. */
const few = 300;
const wait = 100;

/** A selection once the window has time for what hangs on it. */
function useSettled(selection: ReadonlySet<string>): ReadonlySet<string> {
  const [settled, settle] = useState(selection);
  useEffect(() => {
    const follow = () => startTransition(() => settle(selection));
    if (selection.size <= few) {
      follow();
      return undefined;
    }
    const timer = setTimeout(follow, wait);
    return () => clearTimeout(timer);
  }, [selection]);
  return settled;
}

interface DetailsOfProps {
  readonly selection: ReadonlySet<string>;
  /** The board's, so that each of its changes is seen. */
  readonly version: number;
}

const DetailsOf = memo(function DetailsOf({ selection }: DetailsOfProps) {
  const board = useBoard();
  const narrow = useNarrow();
  // At phone width it would hide the board, so there it opens when asked to, and makes room for writing.
  const [chosen, choose] = useState<boolean>();
  const writing = useSessionState((state) => state.writing !== undefined);
  const open = narrow && writing ? false : (chosen ?? !narrow);
  const elements = [...selection].flatMap((id) => board.held(id) ?? []);
  const [first] = elements;
  if (!first) return null;
  return (
    <SidePanel
      name="details"
      id={detailsId}
      title={
        elements.length === 1
          ? whatItIs(first, board.method)
          : say("details.several", { count: elements.length })
      }
      tools={
        <IconButton
          icon={open ? ChevronDown : ChevronUp}
          label={say(open ? "details.fold" : "details.unfold")}
          aria-expanded={open}
          onClick={() => choose(!open)}
        />
      }
    >
      {open && (
        <div className="side-panel-body">
          <Suspense>
            {elements.length > 1 ? (
              <SeveralDetails elements={elements} />
            ) : first.type === "sticky" ? (
              <StickyDetails key={first.id} sticky={first} />
            ) : (
              <OtherDetails key={first.id} element={first} />
            )}
          </Suspense>
        </div>
      )}
    </SidePanel>
  );
});
