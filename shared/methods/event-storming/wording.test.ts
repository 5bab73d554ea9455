import { expect, test } from "vitest";
import { readsAsNoOrder, readsAsNotPast, readsAsTechnical } from "./wording.ts";

test.each([
  "Request environment",
  "Waiting for operations",
  "We will open the firewall",
  "Deploy the first version",
])("is no event: %s", (text) => {
  expect(readsAsNotPast(text)).toBe(true);
});

test.each([
  "Environment requested",
  "Load test run",
  "Database set up",
  "Security review",
  "Go-live",
  "Request for a database",
  "Built the pipeline",
  "Umgebung beantragt",
  "環境を依頼した",
  "",
])("may be an event: %s", (text) => {
  expect(readsAsNotPast(text)).toBe(false);
});

test.each(["Firewall opened", "Opened the firewall", "Opening the firewall"])("is no order: %s", (text) => {
  expect(readsAsNoOrder(text)).toBe(true);
});

test.each(["Open the firewall", "Firewall", "Set up what was requested", "Antrag stellen", ""])(
  "may be an order: %s",
  (text) => {
    expect(readsAsNoOrder(text)).toBe(false);
  },
);

test.each(["Record updated", "The flag was set", "API called", "Inserted into the database"])(
  "tells what a program did: %s",
  (text) => {
    expect(readsAsTechnical(text)).toBe(true);
  },
);

test.each(["Database requested", "Repository created", "World record broken", "Table booked"])(
  "may be what happened to people: %s",
  (text) => {
    expect(readsAsTechnical(text)).toBe(false);
  },
);
