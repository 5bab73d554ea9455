import "./PhoneView.css";
import { Hand, LayoutDashboard, type LucideIcon, PencilLine, Vote } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Going } from "#renderer/panels/people/Going.tsx";
import { Standing } from "#renderer/panels/stage/Standing.tsx";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";
import { useSessionState } from "#renderer/session/hooks.ts";
import { say } from "#shared/text/say.ts";
import { PhoneHead } from "./PhoneHead.tsx";
import { PhoneSticky } from "./PhoneSticky.tsx";
import { PhoneVote } from "./PhoneVote.tsx";
import { PhoneWrite } from "./PhoneWrite.tsx";

type Page = "write" | "board" | "vote";

/** What a phone shows of a shared workshop: one thing at a time, and what one needs at the thumb. */
export function PhoneView() {
  const watches = useSessionState((state) => state.role === "observer");
  const [chosen, choose] = useState<Page>("write");
  const page = watches ? "board" : chosen;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? keepAboveKeyboard(frame.current) : undefined), []);
  return (
    <div ref={frame} className="phone" data-page={page}>
      <PhoneHead />
      <div className="phone-told">
        <Standing />
        <Going />
      </div>
      {page === "write" && <PhoneWrite />}
      {page === "vote" && <PhoneVote />}
      {page === "board" && <PhoneSticky />}
      <nav className="phone-bar" aria-label={say("phone.bar")}>
        {!watches && (
          <PageButton icon={PencilLine} page="write" open={page} onOpen={choose} words={say("phone.write")} />
        )}
        <PageButton
          icon={LayoutDashboard}
          page="board"
          open={page}
          onOpen={choose}
          words={say("phone.board")}
        />
        {!watches && (
          <PageButton icon={Vote} page="vote" open={page} onOpen={choose} words={say("phone.vote")} />
        )}
        <HandButton />
      </nav>
    </div>
  );
}

interface PageButtonProps {
  readonly icon: LucideIcon;
  readonly page: Page;
  readonly open: Page;
  readonly onOpen: (page: Page) => void;
  readonly words: string;
}

function PageButton({ icon: Icon, page, open, onOpen, words }: PageButtonProps) {
  return (
    <button
      type="button"
      className="phone-button"
      aria-current={page === open ? "page" : undefined}
      onClick={() => onOpen(page)}
    >
      <Icon aria-hidden size={22} />
      {words}
    </button>
  );
}

function HandButton() {
  const { title, checked, run } = useCommand("together.hand");
  return (
    <button type="button" className="phone-button" aria-label={title} aria-pressed={checked} onClick={run}>
      <Hand aria-hidden size={22} />
      {say("phone.hand")}
    </button>
  );
}

/** Keeps what is at the bottom above the keyboard of the screen, which covers a page without telling its layout. */
function keepAboveKeyboard(frame: HTMLElement): () => void {
  const seen = window.visualViewport;
  if (!seen) return () => undefined;
  const fit = () => {
    frame.style.height = `${seen.height}px`;
    frame.style.top = `${seen.offsetTop}px`;
  };
  fit();
  seen.addEventListener("resize", fit);
  seen.addEventListener("scroll", fit);
  return () => {
    seen.removeEventListener("resize", fit);
    seen.removeEventListener("scroll", fit);
  };
}
