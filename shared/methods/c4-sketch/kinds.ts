/** What stickies mean in a C4 sketch; apart from the method so that its report and checks can name them. */
import { openQuestion } from "#shared/methods/commonFields.ts";
import type { Card, Field, Kind } from "#shared/methods/method.ts";

const description = {
  id: "description",
  label: "Description",
  input: "text",
  hint: "What it does or who that is, in one short sentence.",
} as const satisfies Field;

const technology = {
  id: "technology",
  label: "Technology",
  input: "text",
  onSticky: true,
  hint: "What it is made of: language, framework, product.",
} as const satisfies Field;

const form = {
  id: "form",
  label: "Form",
  input: "choice",
  options: [
    { id: "database", label: "Database" },
    { id: "queue", label: "Queue" },
    { id: "web", label: "Web page" },
    { id: "mobile", label: "Mobile app" },
  ],
  hint: "Only where it is one of these.",
} as const satisfies Field;

const external = {
  id: "external",
  label: "Whose",
  input: "choice",
  onSticky: true,
  options: [
    { id: "own", label: "Ours" },
    { id: "external", label: "External" },
  ],
  hint: "External is what others own and we cannot change.",
} as const satisfies Field;

const link = {
  id: "link",
  label: "Link",
  input: "link",
  hint: "Where to read more: repository, page.",
} as const;

const parent = {
  id: "parent",
  label: "Part of",
  input: "text",
  hint: "The id of the element that it is a part of; not needed inside the frame of an opened element.",
} as const satisfies Field;

const outside = { field: "external", value: "external" } as const;
const alive = { made: ["form"], about: "description", outside } as const satisfies Card;
const built = { made: ["technology", "form"], about: "description" } as const satisfies Card;

export const kinds = {
  person: {
    label: "Person",
    code: "P",
    color: "yellow",
    shape: "person",
    hint: "Somebody who uses one of the systems, by their role.",
    size: [240, 200],
    card: alive,
    fields: [description, external, link],
  },
  system: {
    label: "Software system",
    code: "S",
    color: "blue",
    shape: "square",
    hint: "Something that gives value to people as a whole, ours or somebody else's.",
    size: [240, 200],
    card: alive,
    fields: [description, form, external, link, parent],
  },
  container: {
    label: "Container",
    code: "C",
    color: "teal",
    shape: "square",
    hint: "Something that runs or stores by itself: an app, a service, a database; nothing to do with Docker.",
    size: [240, 200],
    card: { ...built, outside },
    fields: [description, technology, form, external, link, parent],
  },
  component: {
    label: "Component",
    code: "CM",
    color: "green",
    shape: "square",
    hint: "A part of a container with one task behind one interface.",
    size: [240, 200],
    card: built,
    fields: [description, technology, form, link, parent],
  },
  code: {
    label: "Code",
    code: "K",
    color: "grey",
    shape: "notched",
    hint: "Rarely worth drawing: a link to where it is written.",
    size: [240, 200],
    card: built,
    fields: [description, technology, link, parent],
  },
  idea: {
    label: "Loose idea",
    code: "I",
    color: "orange",
    shape: "square",
    hint: "Anything that might be an element; change its kind when you know what it is.",
    fields: [description],
  },
  question: { ...openQuestion, color: "pink", shape: "tilted", hint: "What the picture cannot answer yet." },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindId = keyof typeof kinds;

/** The kinds that are elements of the model, from the outermost in. */
export const elementKinds = [
  "person",
  "system",
  "container",
  "component",
  "code",
] as const satisfies readonly KindId[];
