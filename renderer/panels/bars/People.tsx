import "./People.css";
import { say } from "#shared/text/say.ts";
import { useSessionState } from "#renderer/session/hooks.ts";

/** The most that are shown by their letter; the others are counted. */
const most = 5;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The first letter of a name, whole even where it is of several characters. */
function initialOf(name: string): string {
  const [first] = graphemes.segment(name);
  return first?.segment.toLocaleUpperCase() ?? "";
}

/** Who else is in the shared workshop, each by colour and first letter. */
export function People() {
  const people = useSessionState((state) => state.people);
  if (people.length === 0) return null;
  return (
    <ul className="people" aria-label={say("share.people", { count: people.length })}>
      {people.slice(0, most).map((person) => (
        <li
          key={person.id}
          className="people-one"
          title={person.name}
          style={{ background: `var(--ink-${person.color})` }}
        >
          <span aria-hidden>{initialOf(person.name)}</span>
          <span className="visually-hidden">{person.name}</span>
        </li>
      ))}
      {people.length > most && <li className="people-more">+{people.length - most}</li>}
    </ul>
  );
}
