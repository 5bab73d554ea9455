import type { Pain, Step } from "#shared/outcomes/outcome.ts";
import type { Overlay } from "#shared/outcomes/overlay.ts";
import { say } from "#shared/text/say.ts";

interface HeatMapProps {
  readonly overlay: Overlay;
  /** The boards' titles by their workshops' ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly onGo: (workshop: string, elements: readonly string[]) => void;
}

type MergedPain = Overlay["loosePains"][number];

/** How hot something is, from 0 to 4: a shade, beside the number that says the same. */
function heatOf(teams: number, hottest: number): number {
  return teams === 0 ? 0 : Math.max(1, Math.round((4 * teams) / Math.max(hottest, 2)));
}

/** The merged timeline from top to bottom; each step with where it hurts, and how many teams. */
export function HeatMap({ overlay, titles, onGo }: HeatMapProps) {
  const { steps, loosePains, hottest } = overlay;
  if (steps.length === 0 && loosePains.length === 0) return <p>{say("overlay.noSteps")}</p>;
  const go = { titles, onGo };
  return (
    <table className="overlay-heat">
      <caption className="visually-hidden">{say("overlay.heatCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("overlay.step")}</th>
          <th scope="col">{say("overlay.teams")}</th>
          <th scope="col">{say("overlay.pains")}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.steps[0]?.id}>
            <th scope="row">
              <span dir="auto">{step.text}</span>
              <Sources facts={step.steps} text={step.text} {...go} />
            </th>
            <td data-heat={heatOf(step.painTeams.length, hottest)} title={step.painTeams.join(", ")}>
              {say("overlay.teamCount", { count: step.painTeams.length })}
            </td>
            <td>
              <Pains pains={step.pains} {...go} />
            </td>
          </tr>
        ))}
        {loosePains.length > 0 && (
          <tr>
            <th scope="row">{say("overlay.noStep")}</th>
            <td>
              {say("overlay.teamCount", { count: new Set(loosePains.flatMap(({ teams }) => teams)).size })}
            </td>
            <td>
              <Pains pains={loosePains} {...go} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

type Go = Pick<HeatMapProps, "titles" | "onGo">;

function Pains({ pains, ...go }: Go & { readonly pains: readonly MergedPain[] }) {
  if (pains.length === 0) return null;
  return (
    <ul className="overlay-pains">
      {pains.map(({ text, teams, pains: same }) => (
        <li key={same[0]?.id}>
          <span dir="auto">{text}</span>{" "}
          <span className="overlay-soft">
            {teams.join(", ")} ({teams.length})
          </span>
          <Sources facts={same} text={text} {...go} />
        </li>
      ))}
    </ul>
  );
}

/** The boards that say something, each leading to its stickies. */
function Sources({
  facts,
  text,
  titles,
  onGo,
}: Go & { readonly facts: readonly (Pain | Step)[]; readonly text: string }) {
  const boards = Map.groupBy(facts, ({ source }) => source.workshop);
  return (
    <span className="overlay-sources">
      {[...boards].map(([workshop, same]) => {
        const board = titles.get(workshop) ?? workshop;
        return (
          <button
            key={workshop}
            type="button"
            className="overlay-source"
            aria-label={say("overlay.goTo", { text, board })}
            onClick={() =>
              onGo(
                workshop,
                same.flatMap(({ source }) => source.elements.slice(0, 1)),
              )
            }
          >
            {board}
          </button>
        );
      })}
    </span>
  );
}
