import { type Found, SearchDialog, type SearchItem } from "#renderer/panels/palette/SearchDialog.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { useBoard } from "#renderer/session/hooks.ts";
import { search } from "#renderer/session/board/search.ts";
import type { Element } from "#shared/board/board.ts";
import { say } from "#shared/text/say.ts";
import { excerptOf, whatItIs } from "#renderer/panels/side/words.ts";

interface ConnectDialogProps {
  /** The id of what the connector starts from; undefined while the dialog is closed. */
  readonly from: string | undefined;
  readonly onClose: () => void;
  readonly onPick: (from: string, to: string) => void;
}

interface Target extends SearchItem {
  readonly from: string;
}

/** Picks what an element is connected to, and says what the relation will mean. */
export function ConnectDialog({ from, onClose, onPick }: ConnectDialogProps) {
  const { live, method } = useBoard();
  const source = from === undefined ? undefined : live.get(from);
  const relationTo = (to: Element) =>
    source?.type === "sticky" && to.type === "sticky"
      ? method.relations.find((one) => one.from === source.kind && one.to === to.kind)?.label
      : undefined;
  const itemOf = (element: Element): Target => {
    const relation = relationTo(element);
    const what = whatItIs(element, method);
    const kind = element.type === "sticky" ? method.kinds[element.kind] : undefined;
    return {
      id: element.id,
      from: from ?? "",
      title: excerptOf(element, method),
      note: relation === undefined ? what : say("outline.relationTo", { relation, what }),
      picture: kind && <KindMark kind={kind} size={20} />,
    };
  };
  const find = (query: string, most: number): Found<Target> => {
    const found =
      query.trim() === ""
        ? live.elements()
        : search(live.elements(), method, query).flatMap((id) => live.get(id) ?? []);
    const targets = found.filter(
      ({ id, type }) => id !== from && type !== "connector" && type !== "frame" && type !== "stroke",
    );
    // What the method has a name for is what is most likely meant.
    const { related = [], other = [] } = Object.groupBy(targets, (element) =>
      relationTo(element) === undefined ? "other" : "related",
    );
    return {
      items: [...related, ...other].slice(0, most).map(itemOf),
      more: Math.max(0, targets.length - most),
    };
  };
  return (
    <SearchDialog
      open={source !== undefined}
      onClose={onClose}
      title={say("outline.connectFrom", { from: source ? excerptOf(source, method) : "" })}
      placeholder={say("outline.connectPlaceholder")}
      find={find}
      nothing={(query) => say("palette.nothing", { query })}
      onPick={(target) => onPick(target.from, target.id)}
    />
  );
}
