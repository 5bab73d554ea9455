import "./Dialog.css";
import { Dialog as BaseDialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { say } from "#shared/text/say.ts";
import { IconButton } from "./IconButton.tsx";

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** A sentence under the title. */
  readonly description?: ReactNode;
  readonly size?: "small" | "medium" | "large" | "full";
  /**
   * What has the focus first; the first thing that can have it unless told. Where what is in it comes a moment later,
   * `content` keeps the keyboard in the dialog until then, and off its cross.
   */
  readonly focus?: RefObject<HTMLElement | null> | "content";
  readonly children: ReactNode;
  /** The buttons under the content, the most important one last. */
  readonly footer?: ReactNode;
}

/** A dialog over everything: Escape, the scrim and its cross close it, the focus stays in it and goes back after. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, size = "medium", focus, children, footer } = props;
  const body = useRef<HTMLDivElement>(null);
  const first = focus === "content" ? body : focus;
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <BaseDialog.Portal>
        {/* Also over the dialog that this one was opened from. */}
        <BaseDialog.Backdrop forceRender className="dialog-scrim" />
        <BaseDialog.Popup className="dialog" data-size={size} {...(first && { initialFocus: first })}>
          <header className="dialog-head">
            <BaseDialog.Title className="dialog-title">{title}</BaseDialog.Title>
            {description !== undefined && (
              <BaseDialog.Description className="dialog-description">{description}</BaseDialog.Description>
            )}
          </header>
          <div ref={body} className="dialog-body" tabIndex={focus === "content" ? -1 : undefined}>
            {children}
          </div>
          {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
          {/* Last, so that the content has the focus first; it stands at the top by its style. */}
          <div className="dialog-close">
            <BaseDialog.Close render={<IconButton icon={X} label={say("part.close")} />} />
          </div>
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
