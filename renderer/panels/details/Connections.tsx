import { ArrowLeft, ArrowRight } from "lucide-react";
import { useId } from "react";
import { useBoard } from "#renderer/session/hooks.ts";
import type { Connector, Element } from "#shared/board/board.ts";
import { relationOf } from "#shared/methods/outline.ts";
import { say } from "#shared/text/say.ts";
import { excerptOf } from "#renderer/panels/side/words.ts";

interface Connection {
  readonly id: string;
  readonly outward: boolean;
  readonly relation: string;
  readonly other: Element;
}

/** What an element is connected with, each a button that goes there. */
export function Connections({ of }: { readonly of: Element }) {
  const board = useBoard();
  const title = useId();
  const connections = [...board.live.connectorsOf(of.id)].flatMap((id): Connection[] => {
    const connector = board.live.get(id);
    if (connector?.type !== "connector") return [];
    const outward = "element" in connector.from && connector.from.element === of.id;
    const other = otherEnd(connector, outward);
    const element = other === undefined ? undefined : board.live.get(other);
    if (!element) return [];
    const [from, to] = outward ? [of, element] : [element, of];
    return [{ id, outward, relation: relationOf(connector, from, to, board.method), other: element }];
  });
  if (connections.length === 0) return null;
  const goTo = (element: Element) => {
    board.select([element.id]);
    board.view.reveal(element.box);
  };
  return (
    <section className="details-connections" aria-labelledby={title}>
      <h3 id={title} className="details-label">
        {say("details.connections")}
      </h3>
      <ul>
        {connections.map(({ id, outward, relation, other }) => (
          <li key={id}>
            <button type="button" className="details-connection" onClick={() => goTo(other)}>
              {outward ? <ArrowRight aria-hidden size={16} /> : <ArrowLeft aria-hidden size={16} />}
              <span className="visually-hidden">{say(outward ? "details.to" : "details.from")}</span>
              {relation !== "" && <span className="details-relation">{relation}</span>}
              <span className="details-other">{excerptOf(other, board.method)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function otherEnd({ from, to }: Connector, outward: boolean): string | undefined {
  const end = outward ? to : from;
  return "element" in end ? end.element : undefined;
}
