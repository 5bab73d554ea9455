import "./Toasts.css";
import "#renderer/panels/parts/floating.css";
import { CircleAlert, X } from "lucide-react";
import { useEffect, useState } from "react";
import { say } from "#shared/text/say.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { Toast } from "#renderer/session/state.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";

const lasting = 6000;

/** Short words to the person: notes go by themselves, problems stay until they are put away. */
export function Toasts() {
  const toasts = useSessionState((state) => state.toasts);
  // What is read out must come into a region that was there before it.
  return (
    <section
      className="toasts"
      aria-label={say("bar.messages")}
      aria-live="polite"
      aria-relevant="additions"
      // Without a message there is nothing in it to go to.
      data-region={toasts.length > 0 ? "messages" : undefined}
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast: { id, tone, text, action } }: { readonly toast: Toast }) {
  const session = useSession();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (tone === "problem" || held) return;
    const timer = setTimeout(() => session.dismiss(id), lasting);
    return () => clearTimeout(timer);
  }, [session, id, tone, held]);
  return (
    <div
      className="toast floating"
      data-tone={tone}
      role={tone === "problem" ? "alert" : "status"}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {tone === "problem" && <CircleAlert aria-hidden className="toast-sign" size={18} />}
      <p className="toast-words">{text}</p>
      {action && (
        <Button
          variant="quiet"
          onClick={() => {
            action.run();
            session.dismiss(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={say("part.dismiss")} side="top" onClick={() => session.dismiss(id)} />
    </div>
  );
}
