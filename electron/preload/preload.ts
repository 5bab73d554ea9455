import { contextBridge, ipcRenderer } from "electron";
import * as v from "valibot";
import {
  events,
  requests,
  type AnswerOf,
  type Bridge,
  type EventName,
  type EventOf,
  type RequestName,
  type RequestOf,
} from "#shared/ipc/contract.ts";

const platforms: Readonly<Record<string, Bridge["platform"]>> = { darwin: "mac", win32: "windows" };

async function ask<Name extends RequestName>(name: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>> {
  // The page could pass any string: only channels of the contract are ever used.
  if (!Object.hasOwn(requests, name)) throw new Error(`Unknown request: ${name}`);
  const answer: unknown = await ipcRenderer.invoke(name, request);
  return v.parse(requests[name].answer, answer);
}

function on<Name extends EventName>(name: Name, listener: (event: EventOf<Name>) => void): () => void {
  if (!Object.hasOwn(events, name)) throw new Error(`Unknown event: ${name}`);
  const hear = (_: unknown, event: unknown): void => listener(v.parse(events[name], event));
  ipcRenderer.on(name, hear);
  return () => {
    ipcRenderer.off(name, hear);
  };
}

const bridge: Bridge = { platform: platforms[process.platform] ?? "linux", ask, on };

contextBridge.exposeInMainWorld("groundwork", bridge);
