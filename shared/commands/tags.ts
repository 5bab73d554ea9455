import type { Method } from "#shared/methods/method.ts";
import { type Command, workshopCommand } from "./command.ts";

/** The commands that show what stickies of a method can tell on demand; none where they have nothing such. */
export function tagCommands({ tags = [] }: Method): readonly Command[] {
  return tags.map(({ field, title }, place) =>
    workshopCommand({
      id: `view.tags.${field}`,
      title,
      menu: { place: "view", order: 170 + place },
      when: (now) => !now.writing,
      checked: (now) => now.tags.includes(field),
      run: (app) => app.toggleTags(field),
    }),
  );
}
