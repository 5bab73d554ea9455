import { describe, expect, it } from "vitest";
import { commands } from "#shared/commands/registry.ts";
import type { MenuItemState } from "#shared/ipc/contract.ts";
import { menuTemplate, textActionOf, type MenuCommand, type MenuLook } from "./menu.ts";

type Item = Electron.MenuItemConstructorOptions;

const given: readonly MenuCommand[] = [
  { id: "edit.delete", title: "Delete", keys: ["Delete"], menu: { place: "edit", order: 150 } },
  { id: "edit.undo", title: "Undo", keys: ["CmdOrCtrl+Z"], menu: { place: "edit", order: 10 } },
  { id: "edit.copy", title: "Copy", keys: ["CmdOrCtrl+C"], menu: { place: "edit", order: 110 } },
  { id: "view.grid", title: "Grid & rulers", keys: ["CmdOrCtrl++"], menu: { place: "view", order: 10 } },
  { id: "secret", title: "Not in a menu", keys: ["X"] },
];

function look(items: readonly MenuItemState[], writing = false): MenuLook {
  return { items: new Map(items.map((item) => [item.id, item])), writing };
}

function draw(how: MenuLook, mac = false, list = given): Item[] {
  return menuTemplate(list, how, { mac, forDevelopers: false, choose: () => undefined });
}

function itemsOf(menus: readonly Item[], label: string): readonly Item[] {
  const submenu = menus.find((menu) => menu.label === label)?.submenu;
  return Array.isArray(submenu) ? submenu : [];
}

function itemOf(menus: readonly Item[], id: string): Item | undefined {
  return menus
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    .find((item) => item.id === id);
}

describe("the menu", () => {
  it("sorts commands into their menus, with a line between the hundreds", () => {
    const edit = itemsOf(draw(look([])), "Edit");
    expect(edit.map(({ label, type }) => label ?? type)).toEqual(["Undo", "separator", "Copy", "Delete"]);
    expect(itemOf(draw(look([])), "secret")).toBeUndefined();
  });

  it("greys, ticks and names as the page says", () => {
    const menus = draw(
      look([
        { id: "edit.undo", enabled: true, title: "Undo move" },
        { id: "view.grid", enabled: false, checked: true },
      ]),
    );
    expect(itemOf(menus, "edit.undo")).toMatchObject({ label: "Undo move", enabled: true });
    expect(itemOf(menus, "view.grid")).toMatchObject({
      label: "Grid && rulers",
      enabled: false,
      type: "checkbox",
      checked: true,
    });
    expect(itemOf(menus, "edit.delete")).toMatchObject({ enabled: false });
  });

  it("shows keys but leaves them to the page, and on a Mac only those that are safe to show", () => {
    const plain = draw(look([]));
    expect(itemOf(plain, "edit.delete")).toMatchObject({ accelerator: "Delete", registerAccelerator: false });
    expect(itemOf(plain, "view.grid")).toMatchObject({ accelerator: "CmdOrCtrl+Plus" });
    const mac = draw(look([]), true);
    expect(itemOf(mac, "edit.delete")).not.toHaveProperty("accelerator");
    expect(itemOf(mac, "edit.undo")).toMatchObject({ accelerator: "CmdOrCtrl+Z" });
  });

  it("works on the letters while a text has the focus", () => {
    const writing = look([], true);
    expect(itemOf(draw(writing), "edit.undo")).toMatchObject({ enabled: true });
    expect(textActionOf("edit.undo", writing)).toBe("undo");
    expect(textActionOf("edit.undo", look([]))).toBeUndefined();
    expect(textActionOf("edit.copy", look([]))).toBe("copy");
    expect(itemOf(draw(look([])), "edit.copy")).toMatchObject({ enabled: true });
  });

  it("takes on a method's own commands and drops them with it", () => {
    const own = {
      id: "insert.sticky.cause",
      enabled: true,
      title: "Why",
      menu: { place: "insert", order: 110 },
    };
    expect(itemsOf(draw(look([own])), "Insert")).toMatchObject([{ id: own.id, label: "Why", enabled: true }]);
    expect(itemsOf(draw(look([])), "Insert")).toEqual([]);
    const nowhere = { ...own, menu: { place: "attic", order: 1 } };
    expect(itemOf(draw(look([nowhere])), own.id)).toBeUndefined();
  });

  it("sends back the id alone", () => {
    const chosen: string[] = [];
    const menus = menuTemplate(given, look([]), {
      mac: false,
      forDevelopers: false,
      choose: (id) => chosen.push(id),
    });
    Reflect.apply(itemOf(menus, "edit.undo")?.click ?? (() => undefined), undefined, []);
    expect(chosen).toEqual(["edit.undo"]);
  });

  it("has all commands of the app that ask for a place, each once", () => {
    for (const mac of [false, true]) {
      const menus = draw(look([]), mac, [...commands]);
      const ids = menus
        .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
        .flatMap(({ id }) => id ?? []);
      const expected = commands.filter(({ menu }) => menu).map(({ id }) => id);
      expect(ids.toSorted()).toEqual(expected.toSorted());
    }
  });
});
