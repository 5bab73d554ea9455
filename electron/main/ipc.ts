import { ipcMain, type IpcMainInvokeEvent, type WebContents } from "electron";
import * as v from "valibot";
import {
  requests,
  type AnswerOf,
  type EventName,
  type EventOf,
  type RequestName,
  type RequestOf,
} from "#shared/ipc/contract.ts";
import { isOwnPage } from "./navigation.ts";

/** An answer for each request of the contract. */
export type Answers = {
  readonly [Name in RequestName]: (request: RequestOf<Name>) => AnswerOf<Name> | Promise<AnswerOf<Name>>;
};

/** Answers the page's requests: those of the app's own page, and only what the contract lets through. */
export function answerRequests(answers: Answers): void {
  forEachName(requests, (name) => answerOne(name, answers));
}

function answerOne<Name extends RequestName>(name: Name, answers: Answers): void {
  ipcMain.handle(name, async (event, request: unknown) => {
    if (!isTrusted(event)) throw new Error(`${name} was asked by a stranger`);
    return await answers[name](v.parse(requests[name].request, request));
  });
}

/** Only the main frame of our own page may ask: no frame in it, and no page that got in its place. */
function isTrusted({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url);
}

/** Tells a page something; one that is gone hears nothing. */
export function tell<Name extends EventName>(page: WebContents, name: Name, event: EventOf<Name>): void {
  if (!page.isDestroyed()) page.send(name, event);
}

function forEachName<Table extends object>(
  table: Table,
  visit: (name: Extract<keyof Table, string>) => void,
): void {
  for (const name in table) visit(name);
}
