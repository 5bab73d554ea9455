import "./Likeness.css";
import { Combine, Eye, Group, RefreshCw, Sparkles, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { Board } from "#renderer/session/board/board.ts";
import { duplicates, likeNotes } from "#shared/board/likeness.ts";
import { gather, makeOne, notesToCompare } from "#shared/commands/cluster.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { say } from "#shared/text/say.ts";

/** How many texts of a suggestion are shown before "and 3 more". */
const shown = 4;

interface Found {
  readonly compared: number;
  readonly together: readonly { readonly ids: readonly string[]; readonly title: string }[];
  readonly same: readonly (readonly string[])[];
}

function look(board: Board): Found {
  const notes = notesToCompare(board);
  // A cause and an action may share all their words, and say different things.
  const kinds = [...Map.groupBy(notes, ({ kind }) => kind).values()];
  return {
    compared: notes.length,
    together: kinds.flatMap(likeNotes).toSorted((a, b) => b.ids.length - a.ids.length),
    same: kinds.flatMap(duplicates),
  };
}

/** What may belong together and what may say the same, to be taken or left one by one. */
export function Likeness() {
  const session = useSession();
  const board = useBoard();
  useSessionState((state) => state.boardVersion);
  const [found, setFound] = useState(() => look(board));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const leave = (key: string) => setLeft((before) => new Set(before).add(key));
  const there = (ids: readonly string[]) => ids.filter((id) => board.live.get(id));
  const together = found.together
    .map(({ ids, title }) => ({ key: ids.join(), ids: there(ids), title }))
    .filter(({ key, ids }) => !left.has(key) && ids.length > 1);
  const same = found.same
    .map((ids) => ({ key: `= ${ids.join()}`, ids: there(ids) }))
    .filter(({ key, ids }) => !left.has(key) && ids.length > 1);

  return (
    <SidePanel
      name="likeness"
      title={say("likeness.title")}
      tools={
        <IconButton
          icon={RefreshCw}
          label={say("likeness.again")}
          onClick={() => {
            setLeft(new Set());
            setFound(look(board));
          }}
        />
      }
      onClose={() => session.hide("likeness")}
    >
      <div className="side-panel-body">
        <p className="side-panel-note">
          {say("likeness.intro")} {say("likeness.compared", { count: found.compared })}.
        </p>
        {together.length + same.length === 0 && <Empty icon={Sparkles} text={say("likeness.none")} />}
        {same.length > 0 && (
          <Suggestions title={say("likeness.same")}>
            {same.map(({ key, ids }) => (
              <Suggestion key={key} ids={ids} onLeave={() => leave(key)}>
                <Button
                  icon={Combine}
                  onClick={() => {
                    makeOne(board, ids);
                    leave(key);
                  }}
                >
                  {say("likeness.makeOne")}
                </Button>
              </Suggestion>
            ))}
          </Suggestions>
        )}
        {together.length > 0 && (
          <Suggestions title={say("likeness.together")}>
            {together.map(({ key, ids, title }) => (
              <Together key={key} ids={ids} title={title} onLeave={() => leave(key)} />
            ))}
          </Suggestions>
        )}
      </div>
    </SidePanel>
  );
}

function Suggestions({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h3 className="likeness-heading">{title}</h3>
      <ul className="likeness-list">{children}</ul>
    </>
  );
}

interface SuggestionProps {
  readonly ids: readonly string[];
  readonly onLeave: () => void;
}

function Together({ ids, title, onLeave }: SuggestionProps & { readonly title: string }) {
  const board = useBoard();
  const [name, setName] = useState(title);
  const group = () => {
    const cluster = gather(board, ids, name.trim());
    if (cluster !== undefined) board.select([cluster]);
    onLeave();
  };
  return (
    <Suggestion
      ids={ids}
      onLeave={onLeave}
      head={
        <TextField
          label={say("likeness.name")}
          labelHidden
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      }
    >
      <Button icon={Group} onClick={group}>
        {say("likeness.group", { count: ids.length })}
      </Button>
    </Suggestion>
  );
}

function Suggestion({
  ids,
  head,
  onLeave,
  children,
}: SuggestionProps & { readonly head?: ReactNode; readonly children: ReactNode }) {
  const board = useBoard();
  const texts = ids.flatMap((id) => {
    const element = board.live.get(id);
    return element?.type === "sticky" ? [{ id, text: element.text.trim() }] : [];
  });
  const show = () => {
    board.select(ids);
    const hull = hullOf(board.selected().map(({ box }) => box));
    if (hull) board.view.show(rectOf(hull, 60));
  };
  return (
    <li className="likeness-one">
      <div className="likeness-one-head">
        {head ?? <span className="side-panel-note">{say("likeness.alike", { count: ids.length })}</span>}
        <IconButton icon={X} label={say("likeness.dismiss")} onClick={onLeave} />
      </div>
      <ul className="likeness-texts">
        {texts.slice(0, shown).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
        {texts.length > shown && (
          <li className="side-panel-note">{say("likeness.more", { count: texts.length - shown })}</li>
        )}
      </ul>
      <div className="likeness-buttons">
        {children}
        <Button variant="quiet" icon={Eye} onClick={show}>
          {say("likeness.show")}
        </Button>
      </div>
    </li>
  );
}
