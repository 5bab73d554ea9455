import "./ShortcutSheet.css";
import { Fragment, type RefObject, useId, useRef, useState } from "react";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { type Command, type MenuPlace, menuPlaces } from "#shared/commands/command.ts";
import { readable } from "#shared/commands/keys.ts";
import { say } from "#shared/text/say.ts";

interface Line {
  readonly title: string;
  /** Keys or gestures, as people read them. */
  readonly ways: readonly string[];
}

/** Every key that does something, and what pointer and touch do. */
export function ShortcutSheet() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("shortcuts"));
  const filter = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      onClose={() => session.hide("shortcuts")}
      title={say("help.shortcuts")}
      description={say("shortcuts.intro")}
      size="large"
      focus={filter}
    >
      <Sheet commands={session.commands()} mac={session.mac} filter={filter} />
    </Dialog>
  );
}

interface SheetProps {
  readonly commands: readonly Command[];
  readonly mac: boolean;
  readonly filter: RefObject<HTMLInputElement | null>;
}

function Sheet({ commands, mac, filter }: SheetProps) {
  const [query, setQuery] = useState("");
  const words = query.trim().toLocaleLowerCase();
  const keysOf = (list: readonly Command[]) =>
    list.flatMap(({ id, title, keys = [] }): Line[] => {
      if (keys.length === 0) return [];
      // The nine digits do the same by their place, and are one line.
      if (id.startsWith("insert.kindAt."))
        return id.endsWith(".1") ? [{ title: say("shortcuts.kinds"), ways: ["1 … 9"] }] : [];
      return [{ title, ways: keys.map((key) => readable(key, mac)) }];
    });
  const inMenu = (place: MenuPlace) =>
    commands
      .filter(({ menu }) => menu?.place === place)
      .toSorted((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0));
  const sections = [
    ...menuPlaces.map((place) => ({ title: say(`menu.${place}`), lines: keysOf(inMenu(place)) })),
    { title: say("shortcuts.board"), lines: keysOf(commands.filter(({ menu }) => !menu)) },
    { title: say("shortcuts.pointer"), lines: gestures(mac) },
    { title: say("shortcuts.outline"), lines: outlineKeys(mac) },
  ].map(({ title, lines }) => ({
    title,
    lines: lines.filter((line) =>
      [title, line.title, ...line.ways].some((text) => text.toLocaleLowerCase().includes(words)),
    ),
  }));
  return (
    <>
      <TextField
        ref={filter}
        label={say("shortcuts.filter")}
        labelHidden
        placeholder={say("shortcuts.filter")}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className="shortcut-sheet">
        {sections.map(({ title, lines }) => (
          <Section key={title} title={title} lines={lines} />
        ))}
      </div>
    </>
  );
}

function Section({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const id = useId();
  if (lines.length === 0) return null;
  return (
    <section className="shortcut-sheet-section" aria-labelledby={id}>
      <h3 id={id} className="shortcut-sheet-title">
        {title}
      </h3>
      <dl className="shortcut-sheet-lines">
        {lines.map((line) => (
          <div key={line.title} className="shortcut-sheet-line">
            <dt>{line.title}</dt>
            <dd>
              {line.ways.map((way, index) => (
                <Fragment key={way}>
                  {index > 0 && <span className="shortcut-sheet-or">{say("shortcuts.or")}</span>}
                  <kbd className="shortcut-sheet-key">{way}</kbd>
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function gestures(mac: boolean): Line[] {
  const primary = readable("CmdOrCtrl", mac);
  const alt = readable("Alt", mac);
  const shift = readable("Shift", mac);
  return [
    { title: say("shortcuts.pan"), ways: [say("shortcuts.panWheel"), say("shortcuts.panSpace")] },
    { title: say("shortcuts.panTouch"), ways: [say("shortcuts.twoFingers")] },
    {
      title: say("shortcuts.zoom"),
      ways: [say("shortcuts.zoomWheel", { key: primary }), say("shortcuts.pinch")],
    },
    { title: say("shortcuts.marquee"), ways: [say("shortcuts.marqueeDrag")] },
    { title: say("shortcuts.addToSelection"), ways: [say("shortcuts.withClick", { key: shift })] },
    { title: say("shortcuts.dragCopy"), ways: [say("shortcuts.withDrag", { key: alt })] },
    { title: say("shortcuts.writeText"), ways: [say("shortcuts.doubleClick")] },
    { title: say("shortcuts.contextMenu"), ways: [say("shortcuts.rightClick"), "Shift+F10"] },
    { title: say("shortcuts.picture"), ways: [say("shortcuts.dropPicture")] },
  ];
}

function outlineKeys(mac: boolean): Line[] {
  return [
    { title: say("outline.add"), ways: ["N"] },
    { title: say("edit.write"), ways: ["Enter", "F2"] },
    { title: say("outline.connect"), ways: ["C"] },
    { title: say("outline.moveUp"), ways: [readable("Alt+Up", mac)] },
    { title: say("outline.moveDown"), ways: [readable("Alt+Down", mac)] },
    { title: say("edit.delete"), ways: ["Delete"] },
    { title: say("outline.more"), ways: ["Shift+F10"] },
  ];
}
