import "./Notes.css";
import { useState } from "react";
import type { OutcomePlan } from "#shared/outcomes/folder/plan.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { sayPrinting } from "#shared/text/sayPrinting.ts";
import { DocumentChoice, documentsFirst } from "./DocumentChoice.tsx";
import { PdfButton } from "./PdfButton.tsx";
import { picturesIn } from "./picturesOf.ts";

/** Lets one of the documents that were made be printed: the way to PDFs of a whole programme. */
export function PdfOfPlan({ plan }: { readonly plan: OutcomePlan }) {
  // What lies deeper is for programs.
  const documents = documentsFirst(plan.files).filter(
    ({ path, content }) => path.endsWith(".md") && path.split("/").length <= 2 && typeof content === "string",
  );
  const [path, choose] = useState<string>();
  const chosen = documents.find((file) => file.path === path) ?? documents[0];
  if (!chosen || typeof chosen.content !== "string") return null;
  const markdown = chosen.content;
  return (
    <details className="outcomes-notes">
      <summary>{sayPrinting("printing.one")}</summary>
      <p className="write-outcomes-note">{sayDocument("writing.pdfHint")}</p>
      <div className="write-outcomes-pdf">
        <DocumentChoice files={documents} chosen={chosen} onChoose={choose} />
        <PdfButton
          inWords
          markdown={markdown}
          pictures={() => Promise.resolve(picturesIn(plan, chosen.path, markdown))}
        />
      </div>
    </details>
  );
}
