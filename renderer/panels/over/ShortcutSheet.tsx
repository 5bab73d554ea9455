import "./ShortcutSheet.css";
import { Fragment, useId } from "react";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
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
  return (
    <Dialog
      open={open}
      onClose={() => session.hide("shortcuts")}
      title={say("help.shortcuts")}
      description={say("shortcuts.intro")}
      size="large"
    >
      <Sheet commands={session.commands()} mac={session.mac} />
    </Dialog>
  );
}

function Sheet({ commands, mac }: { readonly commands: readonly Command[]; readonly mac: boolean }) {
  const lines = (list: readonly Command[]) =>
    list.flatMap(({ title, keys = [] }): Line[] =>
      keys.length === 0 ? [] : [{ title, ways: keys.map((key) => readable(key, mac)) }],
    );
  const inMenu = (place: MenuPlace) =>
    commands
      .filter(({ menu }) => menu?.place === place)
      .toSorted((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0));
  return (
    <div className="shortcut-sheet">
      {menuPlaces.map((place) => (
        <Section key={place} title={say(`menu.${place}`)} lines={lines(inMenu(place))} />
      ))}
      <Section title={say("shortcuts.board")} lines={lines(commands.filter(({ menu }) => !menu))} />
      <Section title={say("shortcuts.pointer")} lines={gestures(mac)} />
      <Section title={say("shortcuts.outline")} lines={outlineKeys(mac)} />
    </div>
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
