import { Printer } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { PaperFields } from "#renderer/panels/parts/PaperFields.tsx";
import { useSession } from "#renderer/session/hooks.ts";
import { type PaperChoice, printDocument, usualPaper } from "#renderer/session/outcomes/printing.ts";
import { sayPrinting } from "#shared/text/sayPrinting.ts";

interface PdfButtonProps {
  readonly markdown: string;
  /** The SVGs that it shows, by their addresses; asked for when it is printed. */
  readonly pictures: () => Promise<ReadonlyMap<string, string>>;
  /** Whether its words stand on it. */
  readonly inWords?: boolean;
}

/** What a document calls itself. */
function titleOf(markdown: string): string {
  const [, heading = ""] = /^# (.+)$/mu.exec(markdown) ?? [];
  return heading.replaceAll(/\\(?=[^\w\s])/gu, "");
}

/** Makes a PDF of a document, on the paper that the person chooses; a browser prints it. */
export function PdfButton({ markdown, pictures, inWords = false }: PdfButtonProps) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const [making, setMaking] = useState(false);
  const [paper, setPaper] = useState<PaperChoice>(() => ({ size: usualPaper(), landscape: false }));
  const words = sayPrinting(session.bridge ? "printing.save" : "printing.print");
  const make = async () => {
    setMaking(true);
    try {
      const printed = { title: titleOf(markdown), markdown, pictures: await pictures() };
      const told = await printDocument(printed, paper, session.bridge);
      if (told !== undefined) session.tell(told);
      setOpen(false);
    } catch (fault) {
      const reason = fault instanceof Error ? fault.message : String(fault);
      session.tell(sayPrinting("printing.failed", { reason }), { tone: "problem" });
    } finally {
      setMaking(false);
    }
  };
  const ask = () => setOpen(true);
  return (
    <>
      {inWords ? (
        <Button icon={Printer} onClick={ask}>
          {words}
        </Button>
      ) : (
        <IconButton icon={Printer} label={words} onClick={ask} />
      )}
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
