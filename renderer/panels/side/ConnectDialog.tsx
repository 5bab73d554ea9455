import { matchSorter } from "match-sorter";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { SearchDialog, type SearchItem } from "#renderer/panels/over/SearchDialog.tsx";
import { useBoard } from "#renderer/session/hooks.ts";
import type { Element } from "#shared/board/board.ts";
import { say } from "#shared/text/say.ts";
import { excerptOf, whatItIs } from "./words.ts";

interface ConnectDialogProps {
  /** The id of what the connector starts from; undefined while the dialog is closed. */
  readonly from: string | undefined;
  readonly onClose: () => void;
  readonly onPick: (from: string, to: string) => void;
}

interface Target extends SearchItem {
  readonly from: string;
  /** Whether the method has a name for the relation. */
  readonly related: boolean;
}

/** Picks what an element is connected to, and says what the relation will mean. */
export function ConnectDialog({ from, onClose, onPick }: ConnectDialogProps) {
  const { live, method } = useBoard();
  const source = from === undefined ? undefined : live.get(from);
  const relationTo = (to: Element) =>
    source?.type === "sticky" && to.type === "sticky"
      ? method.relations.find((one) => one.from === source.kind && one.to === to.kind)?.label
      : undefined;
  const targets = (): Target[] =>
    live
      .elements()
      .filter(({ id, type }) => id !== from && type !== "connector" && type !== "frame" && type !== "stroke")
      .map((element) => {
        const relation = relationTo(element);
        const what = whatItIs(element, method);
        const kind = element.type === "sticky" ? method.kinds[element.kind] : undefined;
        return {
          id: element.id,
          from: from ?? "",
          related: relation !== undefined,
          title: excerptOf(element, method),
          note: relation === undefined ? what : say("outline.relationTo", { relation, what }),
          picture: kind && <KindMark kind={kind} size={20} />,
        };
      })
      // What the method has a name for is what is most likely meant.
      .toSorted((a, b) => Number(b.related) - Number(a.related));
  return (
    <SearchDialog
      open={source !== undefined}
      onClose={onClose}
      title={say("outline.connectFrom", { from: source ? excerptOf(source, method) : "" })}
      placeholder={say("outline.connectPlaceholder")}
      find={(query) =>
        query.trim() === ""
          ? targets()
          : matchSorter(targets(), query.trim(), { keys: ["title", "note", "id"] })
      }
      onPick={(target) => onPick(target.from, target.id)}
    />
  );
}
