import "./OwnMethods.css";
import { FilePlus, FolderOpen, TriangleAlert } from "lucide-react";
import type { Method } from "#shared/methods/method.ts";
import { sayOwnMethods } from "#shared/text/sayOwnMethods.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { ownMethodsIn } from "#renderer/session/methods/ownMethods.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";
import { MethodCard } from "./MethodCard.tsx";
import { useOwnMethods } from "./useOwnMethods.ts";

/** The methods that the person's team wrote, and what is wrong with those that cannot be offered. */
export function OwnMethods({ onNew }: { readonly onNew: (method: Method) => void }) {
  const session = useSession();
  const add = useCommand("file.ownMethods");
  const { methods, troubles, read } = useOwnMethods();
  return (
    <section className="start-section" aria-labelledby="start-own-methods">
      <div className="start-head">
        <h2 id="start-own-methods" className="start-heading">
          {sayOwnMethods("ownMethods.shelf")}
        </h2>
        <Button variant="quiet" icon={session.bridge ? FolderOpen : FilePlus} onClick={add.run}>
          {add.title}
        </Button>
      </div>
      {read && methods.length === 0 && troubles.length === 0 && (
        <p className="start-words">
          {sayOwnMethods(session.bridge ? "ownMethods.intro" : "ownMethods.introHere")}
        </p>
      )}
      {troubles.length > 0 && (
        <div className="own-methods-troubles" role="status">
          <p className="own-methods-trouble-head">
            <TriangleAlert aria-hidden size={18} />
            {sayOwnMethods(session.bridge ? "ownMethods.troubles" : "ownMethods.troublesHere", {
              count: troubles.length,
            })}
          </p>
          <ul>
            {troubles.map(({ file, line, message }) => (
              <li key={`${file} ${line} ${message}`}>
                {line === undefined
                  ? sayOwnMethods("ownMethods.fileTrouble", { file, message })
                  : sayOwnMethods("ownMethods.trouble", { file, line, message })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {methods.length > 0 && (
        <ul className="start-methods">
          {methods.map((method) => (
            <MethodCard key={method.id} method={method} onNew={() => onNew(method)}>
              {!session.bridge && (
                <Button
                  variant="quiet"
                  aria-label={sayOwnMethods("ownMethods.remove", { title: method.title })}
                  onClick={() => ownMethodsIn(session).remove(method)}
                >
                  {sayOwnMethods("ownMethods.removeShort")}
                </Button>
              )}
            </MethodCard>
          ))}
        </ul>
      )}
    </section>
  );
}
