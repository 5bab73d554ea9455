import { useSession } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";

interface Told {
  readonly done: string;
  /** What to do where the browser does not let it. */
  readonly failed?: string;
}

/** Copies a text and says so. */
export function useCopy() {
  const session = useSession();
  return async (text: string, { done, failed = say("export.copyFailed") }: Told): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      session.tell(done);
    } catch {
      session.tell(failed, { tone: "problem" });
    }
  };
}
