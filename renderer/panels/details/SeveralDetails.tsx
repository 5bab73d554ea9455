import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  Group,
  LayoutGrid,
  Ungroup,
} from "lucide-react";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { useBoard } from "#renderer/session/hooks.ts";
import type { Element } from "#shared/board/board.ts";
import { say } from "#shared/text/say.ts";
import { CommandTextButton } from "./CommandTextButton.tsx";
import { InkAndForm } from "./InkAndForm.tsx";
import { KindChooser } from "./KindChooser.tsx";
import { whatItIs } from "#renderer/panels/side/words.ts";

/** What can be done to several at once. */
export function SeveralDetails({ elements }: { readonly elements: readonly Element[] }) {
  const { method } = useBoard();
  const counts = Map.groupBy(elements, (element) => whatItIs(element, method));
  const stickies = elements.filter((element) => element.type === "sticky");
  const kinds = new Set(stickies.map(({ kind }) => kind));
  return (
    <>
      <ul className="details-counts">
        {[...counts].map(([what, list]) => {
          const kind = list[0]?.type === "sticky" ? method.kinds[list[0].kind] : undefined;
          return (
            <li key={what}>
              {kind && <KindMark kind={kind} size={20} />}
              {say("details.count", { count: list.length, what })}
            </li>
          );
        })}
      </ul>
      {stickies.length > 0 && (
        <KindChooser ids={stickies.map(({ id }) => id)} kind={kinds.size === 1 ? [...kinds][0] : undefined} />
      )}
      <InkAndForm elements={elements} />
      <div>
        <p className="details-label">{say("details.align")}</p>
        <div className="details-arrange">
          <CommandButton id="arrange.align.left" icon={AlignStartVertical} />
          <CommandButton id="arrange.align.center" icon={AlignCenterVertical} />
          <CommandButton id="arrange.align.right" icon={AlignEndVertical} />
          <CommandButton id="arrange.align.top" icon={AlignStartHorizontal} />
          <CommandButton id="arrange.align.middle" icon={AlignCenterHorizontal} />
          <CommandButton id="arrange.align.bottom" icon={AlignEndHorizontal} />
          <CommandButton id="arrange.distribute.horizontal" icon={AlignHorizontalSpaceBetween} />
          <CommandButton id="arrange.distribute.vertical" icon={AlignVerticalSpaceBetween} />
        </div>
      </div>
      <div className="details-buttons">
        <CommandTextButton id="arrange.tidy" icon={LayoutGrid} />
        <CommandTextButton id="arrange.group" icon={Group} />
        <CommandTextButton id="arrange.ungroup" icon={Ungroup} />
      </div>
    </>
  );
}
