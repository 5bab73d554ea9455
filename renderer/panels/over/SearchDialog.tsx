import "./SearchDialog.css";
import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search, X } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { say } from "#shared/text/say.ts";

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

interface SearchDialogProps<Item extends SearchItem> {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What the dialog is, for screen readers. */
  readonly title: string;
  readonly placeholder: string;
  /** What to list for a query, best first. */
  readonly find: (query: string) => readonly Item[];
  /** Called when the dialog is closed and the focus is back where it was. */
  readonly onPick: (item: Item) => void;
}

/** The most lines that are listed at once; who seeks more types on. */
const most = 100;

/** A field with a list under it: type, walk with the arrows, Enter picks. */
export function SearchDialog<Item extends SearchItem>(props: SearchDialogProps<Item>) {
  const { open, onClose, title, onPick } = props;
  const picked = useRef<Item>(undefined);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onOpenChangeComplete={(next) => {
        const item = picked.current;
        picked.current = undefined;
        // Not before: what runs may put the focus somewhere, and closing gives it back.
        if (!next && item) onPick(item);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="search-dialog-scrim" />
        <Dialog.Popup className="search-dialog" aria-label={title}>
          <SearchList
            {...props}
            onPick={(item) => {
              picked.current = item;
              onClose();
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function SearchList<Item extends SearchItem>({ title, placeholder, find, onPick }: SearchDialogProps<Item>) {
  const [query, setQuery] = useState("");
  const hint = useId();
  const found = find(query);
  const items = found.slice(0, most);
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      items={items}
      filteredItems={items}
      itemToStringValue={(item) => item.title}
      value={query}
      onValueChange={(next, { reason }) => {
        if (reason !== "item-press") setQuery(next);
      }}
      autoHighlight="always"
      keepHighlight
    >
      <div className="search-dialog-field">
        <Search aria-hidden size={18} />
        <Autocomplete.Input
          className="search-dialog-input"
          aria-label={title}
          aria-describedby={hint}
          placeholder={placeholder}
        />
        <Dialog.Close render={<IconButton icon={X} label={say("part.close")} />} />
      </div>
      <span id={hint} className="visually-hidden">
        {say("palette.hint")}
      </span>
      <div className="search-dialog-results">
        <Autocomplete.Empty className="search-dialog-empty">
          {items.length === 0 ? say("palette.nothing", { query }) : null}
        </Autocomplete.Empty>
        <Autocomplete.List className="search-dialog-list">
          {(item: Item) => (
            <Autocomplete.Item
              key={item.id}
              value={item}
              className="search-dialog-item"
              onClick={() => onPick(item)}
            >
              {item.picture}
              <span className="search-dialog-title">{item.title}</span>
              {item.note !== undefined && <span className="search-dialog-note">{item.note}</span>}
              {item.keys !== undefined && <kbd className="search-dialog-keys">{item.keys}</kbd>}
            </Autocomplete.Item>
          )}
        </Autocomplete.List>
        {found.length > most && (
          <p className="search-dialog-more">{say("palette.more", { count: found.length - most })}</p>
        )}
      </div>
    </Autocomplete.Root>
  );
}
