import "./OwnMethods.css";
import { FolderOpen, TriangleAlert } from "lucide-react";
import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { sayOwnMethods } from "#shared/text/sayOwnMethods.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { MethodCard } from "./MethodCard.tsx";
import { useOwnMethods } from "./useOwnMethods.ts";

/** The methods that the person's team wrote, and what is wrong with those that cannot be offered. */
export function OwnMethods({ onNew }: { readonly onNew: (method: Method) => void }) {
  const session = useSession();
  const { methods, troubles, read } = useOwnMethods();
  return (
    <section className="start-section" aria-labelledby="start-own-methods">
      <div className="own-methods-head">
        <h2 id="start-own-methods" className="start-heading">
          {sayOwnMethods("ownMethods.shelf")}
        </h2>
        <Button variant="quiet" icon={FolderOpen} onClick={() => session.run("file.methodsFolder")}>
          {say("start.methodsFolder")}
        </Button>
      </div>
      {read && methods.length === 0 && troubles.length === 0 && (
        <p className="own-methods-words">{sayOwnMethods("ownMethods.intro")}</p>
      )}
      {troubles.length > 0 && (
        <div className="own-methods-troubles" role="status">
          <p className="own-methods-trouble-head">
            <TriangleAlert aria-hidden size={18} />
            {sayOwnMethods("ownMethods.troubles", { count: troubles.length })}
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
            <MethodCard key={method.id} method={method} onNew={() => onNew(method)} />
          ))}
        </ul>
      )}
    </section>
  );
}
