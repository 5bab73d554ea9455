import { type SubmitEvent, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Choice } from "#renderer/panels/parts/Choice.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useAgenda } from "#renderer/panels/parts/useAgenda.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mostOnBallot, mostVotes, type Showing } from "#shared/board/votes.ts";
import { longestTitle } from "#shared/board/text.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import { say } from "#shared/text/say.ts";

const usualBudget = 3;

function within(text: string, most: number): number {
  const number = Math.round(Number(text));
  return Number.isFinite(number) ? Math.min(most, Math.max(1, number)) : 1;
}

/** Asks what a vote is about and what each person may do, and opens it. Enter is enough. */
export function NewVote({ onDone }: { readonly onDone: () => void }) {
  const board = useBoard();
  const { items, open } = useAgenda();
  const item = items[open];
  // What the stage says of its vote; a facilitator may have decided it otherwise.
  const rule = useSessionState(({ control }) => control && rulesOf(control, board.method).votes);
  const number = useSessionState(({ votes }) => votes.rounds.length) + 1;
  const selected = useSessionState(({ selection }) => selection);
  const chosen = [...selected].filter((id) => {
    const type = board.live.get(id)?.type;
    return type === "sticky" || type === "cluster";
  });
  const usual = say("votes.titleOf", { stage: item?.title ?? "", number });
  const [title, setTitle] = useState("");
  const [budget, setBudget] = useState(String(rule?.budget ?? usualBudget));
  const [most, setMost] = useState(rule && String(rule.most));
  const [shows, setShows] = useState<Showing>(rule?.shows ?? "hidden");
  const [only, setOnly] = useState(false);
  const begin = (event: SubmitEvent) => {
    event.preventDefault();
    const votes = within(budget, mostVotes);
    board.voting.open({
      title: title.trim() || usual,
      stage: item?.id ?? "",
      budget: votes,
      most: within(most ?? budget, votes),
      shows,
      on: only && chosen.length > 0 ? chosen.slice(0, mostOnBallot) : undefined,
    });
    onDone();
  };
  return (
    <form className="votes-form" onSubmit={begin}>
      <TextField
        label={say("votes.title")}
        placeholder={usual}
        value={title}
        maxLength={longestTitle}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className="votes-numbers">
        <TextField
          label={say("votes.budget")}
          type="number"
          inputMode="numeric"
          min={1}
          max={mostVotes}
          value={budget}
          onChange={(event) => setBudget(event.currentTarget.value)}
        />
        <TextField
          label={say("votes.most")}
          type="number"
          inputMode="numeric"
          min={1}
          max={mostVotes}
          value={most ?? budget}
          onChange={(event) => setMost(event.currentTarget.value)}
        />
      </div>
      <Choice
        label={say("votes.shows")}
        value={shows}
        options={[
          { value: "hidden", words: say("votes.hidden") },
          { value: "open", words: say("votes.open") },
        ]}
        onChange={setShows}
      />
      <Choice
        label={say("votes.on")}
        value={only && chosen.length > 0 ? "selected" : "all"}
        options={[
          { value: "all", words: say("votes.onAll") },
          {
            value: "selected",
            words: say("votes.onSelected", { count: chosen.length }),
            disabled: chosen.length === 0,
          },
        ]}
        onChange={(choice) => setOnly(choice === "selected")}
      />
      <Button variant="primary" type="submit" wide>
        {say("votes.begin")}
      </Button>
    </form>
  );
}
