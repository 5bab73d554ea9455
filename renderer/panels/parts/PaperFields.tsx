import "./PaperFields.css";
import type { PaperChoice } from "#renderer/session/outcomes/printing.ts";
import { sayPrinting } from "#shared/text/sayPrinting.ts";
import { SelectField } from "./SelectField.tsx";

interface PaperFieldsProps {
  readonly paper: PaperChoice;
  readonly onChange: (paper: PaperChoice) => void;
}

const sizes = ["A4", "A3", "Letter"] as const;
const ways = ["upright", "landscape"] as const;

/** Which paper, and which way round. */
export function PaperFields({ paper, onChange }: PaperFieldsProps) {
  return (
    <div className="paper-fields">
      <SelectField
        label={sayPrinting("printing.paper")}
        options={sizes.map((value) => ({ value, words: sayPrinting(`printing.${value}`) }))}
        value={paper.size}
        onChange={(size) => onChange({ ...paper, size })}
      />
      <SelectField
        label={sayPrinting("printing.way")}
        options={ways.map((value) => ({ value, words: sayPrinting(`printing.${value}`) }))}
        value={paper.landscape ? "landscape" : "upright"}
        onChange={(way) => onChange({ ...paper, landscape: way === "landscape" })}
      />
    </div>
  );
}
