import "./SearchDialog.css";
import { Dialog } from "@base-ui/react/dialog";
import { Search, X } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { say } from "#shared/text/say.ts";
import { useAfterClose } from "#renderer/panels/dialogs/useAfterClose.ts";

/** One line of a searchable list. */
export interface SearchItem {
  readonly id: string;
  readonly title: string;
  /** Steps back at the end of the line: where it belongs. */
  readonly note?: string | undefined;
  /** The key that does the same, as people read it. */
  readonly keys?: string | undefined;
  readonly picture?: ReactNode;
}

/** What a query found. */
export interface Found<Item extends SearchItem> {
  readonly items: readonly Item[];
  readonly more: number;
}

interface SearchDialogProps<Item extends SearchItem> {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What the dialog is, for screen readers. */
  readonly title: string;
  readonly placeholder: string;
  /** What to list for a query, best first; of the `most` first only, and how many more there are. */
  readonly find: (query: string, most: number) => Found<Item>;
  /** What to say when a query finds nothing. */
  readonly nothing: (query: string) => string;
  /** Called when the dialog is closed and the focus is back where it was. */
  readonly onPick: (item: Item) => void;
}

/** The most lines that are listed at once; who seeks more types on. */
const most = 100;

/** The first of all that was found. */
export function firstOf<Item extends SearchItem>(items: readonly Item[], count: number): Found<Item> {
  return { items: items.slice(0, count), more: Math.max(0, items.length - count) };
}

/** A field with a list under it: type, walk with the arrows, Enter picks. */
export function SearchDialog<Item extends SearchItem>(props: SearchDialogProps<Item>) {
  const { open, onClose, title, onPick } = props;
  const after = useAfterClose(open);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onOpenChangeComplete={after.onOpenChangeComplete}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="search-dialog-scrim" />
        <Dialog.Popup className="search-dialog" aria-label={title} finalFocus={after.finalFocus}>
          <SearchList
            {...props}
            onPick={(item) => {
              after.pick(() => onPick(item));
              onClose();
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** How far the page keys go. */
const page = 8;

function stepOf(key: string): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
  };
  return steps[key];
}

/** The keyboard stays in the field while the arrows walk the list: the combobox pattern of the ARIA guide. */
function SearchList<Item extends SearchItem>(props: SearchDialogProps<Item>) {
  const { title, placeholder, find, nothing, onPick } = props;
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const { items, more } = find(query, most);
  const current = Math.min(at, items.length - 1);
  const idOf = (index: number) => `${id}-${index}`;
  return (
    <>
      <div className="search-dialog-field">
        <Search aria-hidden size={18} />
        <input
          role="combobox"
          aria-autocomplete="list"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={current >= 0 ? idOf(current) : undefined}
          className="search-dialog-input"
          aria-label={title}
          aria-describedby={`${id}-hint`}
          placeholder={placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            const step = stepOf(event.key);
            const picked = items[current];
            if (step !== undefined) {
              event.preventDefault();
              const single = Math.abs(step) === 1;
              const next = current + step;
              // The arrows go round, the page keys stop at the ends.
              setAt(
                single
                  ? (next + items.length) % Math.max(1, items.length)
                  : Math.max(0, Math.min(items.length - 1, next)),
              );
            } else if (event.key === "Enter" && picked) {
              event.preventDefault();
              onPick(picked);
            }
          }}
        />
        <Dialog.Close render={<IconButton icon={X} label={say("part.close")} />} />
      </div>
      <span id={`${id}-hint`} className="visually-hidden">
        {say("palette.hint")}
      </span>
      <div className="search-dialog-results">
        <p role="status" className="search-dialog-empty">
          {items.length === 0 ? nothing(query) : null}
        </p>
        <div id={id} role="listbox" aria-label={title} className="search-dialog-list">
          {items.map((item, index) => (
            // The keyboard works from the field above, which names the current line.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={item.id}
              id={idOf(index)}
              role="option"
              aria-selected={index === current}
              ref={index === current ? (line) => line?.scrollIntoView({ block: "nearest" }) : undefined}
              className="search-dialog-item"
              onPointerMove={() => setAt(index)}
              onClick={() => onPick(item)}
            >
              {item.picture}
              <span className="search-dialog-title">{item.title}</span>
              {item.note !== undefined && <span className="search-dialog-note">{item.note}</span>}
              {item.keys !== undefined && <kbd className="search-dialog-keys">{item.keys}</kbd>}
            </div>
          ))}
        </div>
        {more > 0 && <p className="search-dialog-more">{say("palette.more", { count: more })}</p>}
      </div>
    </>
  );
}
