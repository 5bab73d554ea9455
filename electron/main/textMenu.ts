import { Menu, type WebContents } from "electron";
import { say } from "#shared/text/say.ts";

/** The menu of a right click in a text: spelling and clipboard. The board's own menu is the page's. */
export function offerTextMenu(contents: WebContents): void {
  contents.on("context-menu", (_, { isEditable, misspelledWord, dictionarySuggestions, editFlags }) => {
    if (!isEditable) return;
    const suggestions = dictionarySuggestions.map((word) => ({
      label: word,
      click: () => contents.replaceMisspelling(word),
    }));
    const spelling: Electron.MenuItemConstructorOptions[] = misspelledWord
      ? [
          ...suggestions,
          {
            label: say("menu.learnSpelling", { word: misspelledWord }),
            click: () => contents.session.addWordToSpellCheckerDictionary(misspelledWord),
          },
          { type: "separator" },
        ]
      : [];
    Menu.buildFromTemplate([
      ...spelling,
      { role: "cut", label: say("menu.cut"), enabled: editFlags.canCut },
      { role: "copy", label: say("menu.copy"), enabled: editFlags.canCopy },
      { role: "paste", label: say("menu.paste"), enabled: editFlags.canPaste },
      { type: "separator" },
      { role: "selectAll", label: say("menu.selectAll"), enabled: editFlags.canSelectAll },
    ]).popup();
  });
}
