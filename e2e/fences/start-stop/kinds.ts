import type { Kind } from "#shared/methods/method.ts";

export const kinds = {
  start: { label: "Start", code: "S", color: "green", shape: "rounded", hint: "What we begin." },
  stop: { label: "Stop", code: "O", color: "red", shape: "octagon", hint: "What we leave off." },
} as const satisfies Readonly<Record<string, Kind>>;
