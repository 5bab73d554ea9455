import "./ReadyCheck.css";
import { Tooltip } from "@base-ui/react/tooltip";
import { say } from "#shared/text/say.ts";
import { useSessionState } from "#renderer/session/hooks.ts";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";

/** How many participants are done with the open stage; a participant says here that they are. */
export function ReadyCheck() {
  const stage = useSessionState((state) => state.control?.stage);
  const people = useSessionState((state) => state.people);
  const own = useSessionState((state) => state.ready);
  const role = useSessionState((state) => state.role);
  const together = useSessionState((state) => state.line !== undefined);
  const command = useCommand("workshop.ready");
  const others = people.filter((person) => person.role === "participant");
  const isIn = role === "participant";
  const total = others.length + (isIn ? 1 : 0);
  const ready = others.filter((person) => person.ready === stage).length + (isIn && own === stage ? 1 : 0);
  if (!together || stage === undefined || total === 0) return null;
  const words = say("ready.count", { ready, total });
  const content = (
    <>
      <Ring part={ready / total} />
      <span aria-hidden className="ready-check-words">
        {say("ready.short", { ready, total })}
      </span>
    </>
  );
  return (
    <>
      <Tooltip.Root disableHoverablePopup>
        {isIn ? (
          <Tooltip.Trigger
            type="button"
            className="ready-check"
            aria-label={say("ready.button", { words })}
            aria-pressed={command.checked}
            aria-keyshortcuts={command.ariaKeys}
            onClick={command.run}
          >
            {content}
          </Tooltip.Trigger>
        ) : (
          <Tooltip.Trigger
            render={<span />}
            className="ready-check"
            data-all={ready === total || undefined}
            aria-label={words}
            role="img"
          >
            {content}
          </Tooltip.Trigger>
        )}
        <Tooltip.Portal>
          <Tooltip.Positioner className="icon-button-positioner" sideOffset={8} collisionPadding={8}>
            <Tooltip.Popup className="icon-button-tip">
              {isIn ? command.title : words}
              {isIn && command.key !== undefined && <kbd className="icon-button-keys">{command.key}</kbd>}
            </Tooltip.Popup>
          </Tooltip.Positioner>
        </Tooltip.Portal>
      </Tooltip.Root>
      {/* Whoever leads hears when all are. */}
      <span role="status" className="visually-hidden">
        {!isIn && ready === total ? say("ready.all") : ""}
      </span>
    </>
  );
}

const radius = 8;
const around = 2 * Math.PI * radius;

function Ring({ part }: { readonly part: number }) {
  return (
    <svg className="ready-check-ring" width={20} height={20} viewBox="0 0 20 20" aria-hidden>
      <circle cx={10} cy={10} r={radius} />
      <circle
        className="ready-check-done"
        cx={10}
        cy={10}
        r={radius}
        strokeDasharray={`${part * around} ${around}`}
      />
    </svg>
  );
}
