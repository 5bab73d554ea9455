import { Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { PaperFields } from "#renderer/panels/parts/PaperFields.tsx";
import { imagesOn } from "#renderer/session/boardImages.ts";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import { type PaperChoice, printDocument, usualPaper } from "#renderer/session/printing.ts";
import { sayPrinting } from "#shared/text/sayPrinting.ts";
import { picturesOf } from "./picturesOf.ts";

interface PdfButtonProps {
  /** Of the document in the outcome folder. */
  readonly path: string;
  readonly markdown: string;
}

/** Makes a PDF of a document, on the paper that the person chooses; a browser prints it. */
export function PdfButton({ path, markdown }: PdfButtonProps) {
  const session = useSession();
  const board = useBoard();
  const [open, setOpen] = useState(false);
  const [making, setMaking] = useState(false);
  const [paper, setPaper] = useState<PaperChoice>(() => ({ size: usualPaper(), landscape: false }));
  const words = sayPrinting(session.bridge ? "printing.save" : "printing.print");
  const make = async () => {
    setMaking(true);
    try {
      const [, heading] = /^# (.+)$/mu.exec(markdown) ?? [];
      const title = heading?.replaceAll(/\\(?=[^\w\s])/gu, "") ?? path;
      const workshop = board.workshop();
      const images = imagesOn(workshop, board.documents);
      const pictures = await picturesOf(path, markdown, { workshop, images });
      const told = await printDocument({ title, markdown, pictures }, paper, session.bridge);
      if (told !== undefined) session.tell(told);
      setOpen(false);
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault);
      session.tell(sayPrinting("printing.failed", { reason }), { tone: "problem" });
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <IconButton icon={Printer} label={words} onClick={() => setOpen(true)} />
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        size="small"
        title={sayPrinting(session.bridge ? "printing.title" : "printing.printTitle")}
        {...(!session.bridge && { description: sayPrinting("printing.printHint") })}
        footer={
          <Button variant="primary" icon={Printer} disabled={making} onClick={() => void make()}>
            {making ? sayPrinting("printing.making") : words}
          </Button>
        }
      >
        <PaperFields paper={paper} onChange={setPaper} />
      </Dialog>
    </>
  );
}
