import "./SelfFields.css";
import { useState } from "react";
import { inks, type Ink } from "#shared/board/board.ts";
import { say } from "#shared/text/say.ts";
import { longestName, personColors, type Self } from "#renderer/session/sharing/presence.ts";
import { rememberedSelf } from "#renderer/session/sharing/self.ts";
import { TextField } from "#renderer/panels/parts/TextField.tsx";

/** Who this person is to the others: as remembered on this device, else without a name and of any colour. */
export function useSelf(): [Self, (self: Self) => void] {
  return useState<Self>(
    () =>
      rememberedSelf() ?? {
        name: "",
        color: personColors[Math.floor(Math.random() * personColors.length)] ?? inks[0],
      },
  );
}

interface SelfFieldsProps {
  readonly self: Self;
  readonly onChange: (self: Self) => void;
}

/** Asks for a name and a colour. */
export function SelfFields({ self, onChange }: SelfFieldsProps) {
  const { name, color } = self;
  const choose = (one: Ink) => onChange({ name, color: one });
  return (
    <>
      <TextField
        label={say("share.name")}
        value={name}
        maxLength={longestName}
        autoComplete="nickname"
        required
        onChange={(event) => onChange({ name: event.currentTarget.value, color })}
      />
      <fieldset className="self-colors">
        <legend>{say("share.color")}</legend>
        {personColors.map((one) => (
          <label key={one} className="self-color">
            <input
              type="radio"
              name="color"
              aria-label={say(`share.color.${one}`)}
              checked={one === color}
              onChange={() => choose(one)}
            />
            <span style={{ background: `var(--ink-${one})` }} />
          </label>
        ))}
      </fieldset>
    </>
  );
}
