import { useId, useState } from "react";
import type { Method } from "#shared/methods/method.ts";
import type { OutcomeKind } from "#shared/outcomes/outcome.ts";
import type { Offer } from "#shared/programme/offer.ts";
import { say } from "#shared/text/say.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";

interface OfferListProps {
  readonly offers: readonly Offer[];
  readonly method: Method;
  readonly onTake: (picked: readonly Offer[]) => void;
  readonly onClose: () => void;
}

/** What can be taken over from one workshop: all that is not here yet is marked at first. */
export function OfferList({ offers, method, onTake, onClose }: OfferListProps) {
  const fresh = offers.filter(({ state }) => state === "fresh");
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(fresh.map(({ fact }) => fact.id)));
  const picked = offers.filter(({ fact }) => marked.has(fact.id));
  const mark = (id: string, on: boolean) =>
    setMarked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  if (offers.length === 0) return <p className="take-over-note">{sayProgramme("takeOver.nothing")}</p>;
  const kinds = [...new Set(offers.map(({ fact }) => fact.is))];
  return (
    <form
      className="take-over-offers"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked.length > 0) onTake(picked);
      }}
    >
      <div className="take-over-lists">
        {kinds.map((kind) => (
          <Group
            key={kind}
            kind={kind}
            offers={offers.filter(({ fact }) => fact.is === kind)}
            method={method}
            marked={marked}
            onMark={mark}
          />
        ))}
      </div>
      <div className="take-over-buttons">
        <Button
          variant="quiet"
          onClick={() => setMarked(new Set(picked.length > 0 ? [] : fresh.map(({ fact }) => fact.id)))}
        >
          {sayProgramme(picked.length > 0 ? "takeOver.markNone" : "takeOver.markAll")}
        </Button>
        <Button onClick={onClose}>{say("part.cancel")}</Button>
        <Button variant="primary" type="submit" disabled={picked.length === 0}>
          {sayProgramme("takeOver.take", { count: picked.length })}
        </Button>
      </div>
    </form>
  );
}

interface GroupProps {
  readonly kind: OutcomeKind;
  readonly offers: readonly Offer[];
  readonly method: Method;
  readonly marked: ReadonlySet<string>;
  readonly onMark: (id: string, on: boolean) => void;
}

function Group({ kind, offers, method, marked, onMark }: GroupProps) {
  const title = useId();
  const [first] = offers;
  const becomes = first && method.kinds[first.becomes.kind];
  return (
    <section aria-labelledby={title} className="take-over-kind">
      <h3 id={title} className="take-over-kind-title">
        {sayProgramme(`programme.fact.${kind}`, { count: offers.length })}
        {becomes && (
          <span className="take-over-becomes">
            {sayProgramme("takeOver.becomes", { count: offers.length })} <KindMark kind={becomes} size={20} />{" "}
            {becomes.label}
          </span>
        )}
      </h3>
      <ul>
        {offers.map(({ fact, state }) => (
          <li key={fact.id}>
            <label className="take-over-offer">
              <input
                type="checkbox"
                checked={marked.has(fact.id)}
                disabled={state === "back"}
                onChange={(event) => onMark(fact.id, event.currentTarget.checked)}
              />
              <span className="take-over-words">
                {fact.text}
                {state !== "fresh" && (
                  <span className="take-over-note">{sayProgramme(`takeOver.${state}`)}</span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
