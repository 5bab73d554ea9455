import { Ungroup } from "lucide-react";
import { Suspense } from "react";
import { later } from "#renderer/panels/parts/later.tsx";
import { VoteLine } from "#renderer/panels/votes/VoteLine.tsx";
import { useBoard } from "#renderer/session/hooks.ts";
import type { Connector, ConnectorEnd, Element, Sticky } from "#shared/board/board.ts";
import { say } from "#shared/text/say.ts";
import { CommandTextButton } from "./CommandTextButton.tsx";
import { Connections } from "./Connections.tsx";
import { InkAndForm } from "./InkAndForm.tsx";
import { TextOrTitle } from "./TextOrTitle.tsx";
import { excerptOf } from "#renderer/panels/side/words.ts";

/** Everything of one element that is no sticky. */
export function OtherDetails({ element }: { readonly element: Exclude<Element, Sticky> }) {
  switch (element.type) {
    case "stroke":
      return <InkAndForm elements={[element]} />;
    case "frame":
      return <TextOrTitle element={element} label={say("details.title")} />;
    case "cluster":
      return (
        <>
          <TextOrTitle element={element} label={say("details.title")} />
          <VoteLine of={element} />
          <CommandTextButton id="arrange.ungroup" icon={Ungroup} />
        </>
      );
    case "image":
      return (
        <>
          <TextOrTitle
            element={element}
            label={say("details.description")}
            hint={say("details.descriptionHint")}
            rows={3}
          />
          <Connections of={element} />
        </>
      );
    case "connector":
      return (
        <>
          <Ends from={element.from} to={element.to} />
          <Label connector={element} />
          <InkAndForm elements={[element]} />
        </>
      );
    case "text":
    case "shape":
      return (
        <>
          <TextOrTitle element={element} label={say("details.text")} rows={3} />
          <InkAndForm elements={[element]} />
          <Connections of={element} />
        </>
      );
  }
}

/** Few methods have relations of a model. */
const Relation = later(async () => ({ default: (await import("./Relation.tsx")).Relation }));

/** What a connector says: a label, and where the method has it say more, that too. */
function Label({ connector }: { readonly connector: Connector }) {
  const { live, method } = useBoard();
  const [from, to] = [connector.from, connector.to].map((end) =>
    "element" in end ? live.get(end.element) : undefined,
  );
  const relation = method.relations.find(
    (one) => from?.type === "sticky" && to?.type === "sticky" && one.from === from.kind && one.to === to.kind,
  );
  const label = <TextOrTitle element={connector} label={say("details.label")} />;
  if (relation?.ownWords !== true) return label;
  return (
    <Suspense fallback={label}>
      <Relation connector={connector} />
    </Suspense>
  );
}

function Ends({ from, to }: { readonly from: ConnectorEnd; readonly to: ConnectorEnd }) {
  const board = useBoard();
  return (
    <dl className="details-ends">
      {([from, to] as const).map((end, index) => {
        const element = "element" in end ? board.live.get(end.element) : undefined;
        return (
          <div key={index === 0 ? "from" : "to"}>
            <dt className="details-label">{say(index === 0 ? "details.from" : "details.to")}</dt>
            <dd>
              {element ? (
                <button
                  type="button"
                  className="details-connection"
                  onClick={() => {
                    board.select([element.id]);
                    board.view.reveal(element.box);
                  }}
                >
                  <span className="details-other">{excerptOf(element, board.method)}</span>
                </button>
              ) : (
                say("details.loose")
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
