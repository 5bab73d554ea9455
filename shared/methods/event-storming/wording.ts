/**
 * Whether English words read as an event or as an order. These are guesses to give a hint from: what they are not
 * sure of they let pass, as they do all that is written in another language.
 */

const irregular = new Set(
  "became been began begun bought broke broken brought built came caught chose chosen cut did done drawn drew fell fallen felt found gave given gone got held hit kept knew known learnt left let lost made met paid put ran read sent set shown shut sold spent split stood taken taught threw thrown told took understood was went were won written wrote had could".split(
    " ",
  ),
);
// Words that are not verbs although they end so.
const notPast = new Set(
  "need needs feed speed seed bed red shed hundred indeed proceed exceed embed united shared embedded".split(
    " ",
  ),
);
const orders = new Set(
  "add agree allow apply approve arrange ask assign book bring build call check choose close collect come complete configure confirm create decide define delete deliver deploy enable ensure explain file find fix get give grant hand hire implement inform install invite keep launch make merge move notify open order pay pick plan prepare provide publish reject release remove replace request reset respond restart run schedule send set sign start stop submit take tell try turn update upgrade upload verify wait write".split(
    " ",
  ),
);

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];

const isPast = (word: string) =>
  irregular.has(word) || (/^\p{L}{2,}ed$/u.test(word) && !notPast.has(word) && !word.endsWith("eed"));

/** Whether a text can hardly be an event: an order, a plan or something that goes on, without a word of the past. */
export function readsAsNotPast(text: string): boolean {
  const words = wordsOf(text);
  if (words.some(isPast)) return false;
  const [first = "", second = ""] = words;
  // "Request for a database" is a noun, and "Start" alone may be one.
  const order =
    orders.has(first) && words.length > 1 && !["of", "for", "by", "to", "in", "on"].includes(second);
  return (
    order || first.endsWith("ing") || words.some((word) => ["will", "shall", "should", "must"].includes(word))
  );
}

/** Whether a text can hardly be an order: it begins in the past or goes on, or its last word is past: "access granted". */
export function readsAsNoOrder(text: string): boolean {
  const words = wordsOf(text);
  const [first = ""] = words;
  // "Request clarified" begins with a noun.
  if (orders.has(first)) return words.length === 2 && isPast(words.at(-1) ?? "");
  return isPast(first) || /\p{L}{2}ing$/u.test(first) || isPast(words.at(-1) ?? "");
}

const technical =
  /\b(?:(?:record|row|column|flag|field|table entry|entity|object|dto|api|endpoint|json|payload|http|cron ?job|status code|foreign key|cache)s?\s+(?:(?:is|are|was|were|has been|have been)\s+)?(?:updated|inserted|deleted|upserted|created|saved|set|called|persisted|written|changed|invoked|posted|flushed)|(?:inserted into|updated) (?:the )?(?:database|table))\b/iu;

/** Whether a text tells what a program did inside, not what happened to people: "record updated". */
export function readsAsTechnical(text: string): boolean {
  return technical.test(text);
}
