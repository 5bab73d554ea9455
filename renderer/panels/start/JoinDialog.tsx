import { Suspense, useId, useRef } from "react";
import { later } from "#renderer/panels/parts/later.tsx";
import { say } from "#shared/text/say.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { FormButtons } from "#renderer/panels/parts/FormButtons.tsx";

const JoinForm = later(async () => {
  const { JoinForm: Form } = await import("./JoinForm.tsx");
  return { default: Form };
});

/** The panel `join`: into a room that somebody else holds, from anywhere. */
export function JoinDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("join"));
  const room = useSessionState((state) => state.joinRoom);
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  const close = () => session.hide("join");
  return (
    <Dialog
      open={open}
      onClose={close}
      title={say("join.title")}
      description={room ? say("join.room", { title: room.title, machine: room.machine }) : say("join.words")}
      focus={first}
      footer={<FormButtons form={form} words={say("join.go")} onCancel={close} />}
    >
      <Suspense fallback={<p role="status">{say("join.reading")}</p>}>
        <JoinForm key={room?.id} id={form} room={room} first={first} onClose={close} />
      </Suspense>
    </Dialog>
  );
}
