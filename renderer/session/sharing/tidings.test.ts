import { expect, test } from "vitest";
import type { PersonHere } from "./presence.ts";
import { inOneBreath, newsOf, noNews } from "./tidings.ts";

function person(id: number, name: string, more: Partial<PersonHere> = {}): PersonHere {
  return {
    id,
    name,
    person: name,
    color: "red",
    role: "participant",
    selection: [],
    writing: undefined,
    hand: undefined,
    ready: undefined,
    reaction: undefined,
    ...more,
  };
}

const [ann, ben, cleo] = [person(1, "Ann"), person(2, "Ben"), person(3, "Cleo")];

test("many who come together are one sentence", () => {
  expect(inOneBreath(newsOf([], [ann], noNews), 0)).toBe("Ann is here now");
  expect(inOneBreath(newsOf([], [ann, ben, cleo], noNews), 0)).toBe("Ann and 2 people are here now");
  const gathered = newsOf([ann], [ann, ben], newsOf([], [ann], noNews));
  expect(inOneBreath(gathered, 0)).toBe("Ann and one other are here now");
});

test("who leaves and is back at once, such as by a reload, is no news", () => {
  const gone = newsOf([ann, ben], [ann], noNews);
  expect(inOneBreath(gone, 0)).toBe("Ben has left");
  expect(inOneBreath(newsOf([ann], [ann, person(9, "Ben")], gone), 0)).toBe("");
});

test("a raised hand is told with how many are up, and once", () => {
  const raised = { ...ben, hand: 1000 };
  const news = newsOf([ann, ben], [ann, raised], noNews);
  expect(inOneBreath(news, 1)).toBe("Ben raises a hand");
  expect(inOneBreath(news, 3)).toBe("Ben raises a hand; 3 hands are up");
  expect(inOneBreath(newsOf([ann, raised], [ann, { ...raised, selection: ["x"] }], noNews), 1)).toBe("");
});

test("an answer without words is told once", () => {
  const reacting = { ...ben, reaction: { with: "slower" as const, at: 5 } };
  expect(inOneBreath(newsOf([ben], [reacting], noNews), 0)).toBe("Ben: Slower, please");
  expect(inOneBreath(newsOf([reacting], [reacting], noNews), 0)).toBe("");
});
