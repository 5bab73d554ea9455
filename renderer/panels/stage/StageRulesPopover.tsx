import "./StageRulesPopover.css";
import "#renderer/panels/parts/floating.css";
import { Popover } from "@base-ui/react/popover";
import { SlidersHorizontal } from "lucide-react";
import type { RefObject } from "react";
import type { Rule, StageRules } from "#shared/board/rules.ts";
import { authorRules, moveRules, showRules, toolRules, writingRules } from "#shared/board/rules.ts";
import { resetRules, setRule } from "#shared/commands/rules.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Checkbox } from "#renderer/panels/parts/Checkbox.tsx";
import { Choice } from "#renderer/panels/parts/Choice.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useAgenda } from "#renderer/panels/parts/useAgenda.ts";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";

/** What holds in the open stage, for a facilitator to decide otherwise at any time. */
export function StageRulesPopover({ row }: { readonly row: RefObject<HTMLElement | null> }) {
  const narrow = useNarrow();
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("stageRules"));
  const { title, key, ariaKeys } = useCommand("workshop.stageRules");
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => (next ? session.show("stageRules") : session.hide("stageRules"))}
    >
      {/* A phone has no room for it beside the stage's name; there it is in the menu. */}
      {!narrow && (
        <Popover.Trigger
          render={
            <IconButton icon={SlidersHorizontal} label={title} keys={key} aria-keyshortcuts={ariaKeys} />
          }
        />
      )}
      <Popover.Portal>
        <Popover.Positioner
          className="stage-rules-positioner"
          sideOffset={8}
          collisionPadding={8}
          {...(narrow && { anchor: row })}
        >
          <Popover.Popup className="stage-rules floating" aria-label={title}>
            <Rules />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Rules() {
  const board = useBoard();
  const control = useSessionState((state) => state.control);
  const { items, open } = useAgenda();
  if (!control) return null;
  const item = control.stage;
  const rules = rulesOf(control, board.method);
  const decide = <Which extends Rule>(rule: Which, value: StageRules[Which]) =>
    setRule(board, item, rule, value);
  return (
    <>
      <header>
        <h2 className="stage-rules-title">{items[open]?.title ?? say("workshop.stageRules")}</h2>
        <p className="stage-rules-intro">{say("rules.intro")}</p>
      </header>
      <Checkbox
        words={say("rules.locked")}
        checked={rules.locked}
        onChange={(locked) => decide("locked", locked)}
      />
      <Choice
        label={say("rules.writing")}
        options={writingRules.map((value) => ({ value, words: say(`rules.writing.${value}`) }))}
        value={rules.writing}
        onChange={(writing) => decide("writing", writing)}
      />
      <Choice
        label={say("rules.authors")}
        options={authorRules.map((value) => ({ value, words: say(`rules.authors.${value}`) }))}
        value={rules.authors}
        onChange={(authors) => decide("authors", authors)}
        note={rules.authors === "never" ? say("rules.neverNote") : undefined}
      />
      <Choice
        label={say("rules.move")}
        options={moveRules.map((value) => ({ value, words: say(`rules.move.${value}`) }))}
        value={rules.move}
        onChange={(move) => decide("move", move)}
      />
      <Choice
        label={say("rules.tools")}
        options={toolRules.map((value) => ({ value, words: say(`rules.tools.${value}`) }))}
        value={rules.tools}
        onChange={(tools) => decide("tools", tools)}
      />
      <fieldset className="stage-rules-group">
        <legend className="stage-rules-label">{say("rules.allows")}</legend>
        <div className="stage-rules-kinds">
          {Object.entries(board.method.kinds).map(([id, { label }]) => (
            <Checkbox
              key={id}
              words={label}
              checked={rules.allows.includes(id)}
              onChange={(allowed) =>
                decide("allows", allowed ? [...rules.allows, id] : rules.allows.filter((kind) => kind !== id))
              }
            />
          ))}
        </div>
      </fieldset>
      <Votes votes={rules.votes} onChange={(votes) => decide("votes", votes)} />
      {control.overrides.has(item) && (
        <Button variant="quiet" onClick={() => resetRules(board, item)}>
          {say("rules.reset")}
        </Button>
      )}
    </>
  );
}

/** What a vote starts with unless told. */
const usualVotes = { budget: 5, most: 3, shows: "hidden" } as const;

interface VotesProps {
  readonly votes: StageRules["votes"];
  readonly onChange: (votes: StageRules["votes"]) => void;
}

function Votes({ votes, onChange }: VotesProps) {
  return (
    <fieldset className="stage-rules-group">
      <legend className="stage-rules-label">{say("rules.votes")}</legend>
      <Checkbox
        words={say("rules.votesOn")}
        checked={votes !== undefined}
        onChange={(on) => onChange(on ? usualVotes : undefined)}
      />
      {votes && (
        <>
          <NumberField
            label={say("rules.budget")}
            value={votes.budget}
            onChange={(budget) => onChange({ ...votes, budget, most: Math.min(votes.most, budget) })}
          />
          <NumberField
            label={say("rules.most")}
            value={votes.most}
            onChange={(most) => onChange({ ...votes, most: Math.min(most, votes.budget) })}
          />
          <Choice
            label={say("rules.shows")}
            options={showRules.map((value) => ({ value, words: say(`rules.shows.${value}`) }))}
            value={votes.shows}
            onChange={(shows) => onChange({ ...votes, shows })}
          />
        </>
      )}
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function NumberField({ label, value, onChange }: NumberFieldProps) {
  return (
    <label className="stage-rules-figure">
      <input
        type="number"
        className="stage-rules-number"
        min={1}
        max={99}
        value={value}
        onChange={(event) => {
          const next = event.currentTarget.valueAsNumber;
          if (Number.isInteger(next) && next >= 1 && next <= 99) onChange(next);
        }}
      />
      {label}
    </label>
  );
}
