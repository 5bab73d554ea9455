import "./PaperFields.css";
import type { PaperChoice } from "#renderer/session/outcomes/printing.ts";
import { sayPrinting } from "#shared/text/sayPrinting.ts";

interface PaperFieldsProps {
  readonly paper: PaperChoice;
  readonly onChange: (paper: PaperChoice) => void;
}

const sizes = ["A4", "A3", "Letter"] as const;

/** Which paper, and which way round. */
export function PaperFields({ paper, onChange }: PaperFieldsProps) {
  return (
    <div className="paper-fields">
      <label>
        {sayPrinting("printing.paper")}
        <select
          className="text-field-input"
          value={paper.size}
          onChange={({ currentTarget }) => {
            const size = sizes.find((one) => one === currentTarget.value);
            if (size) onChange({ ...paper, size });
          }}
        >
          {sizes.map((size) => (
            <option key={size} value={size}>
              {sayPrinting(`printing.${size}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {sayPrinting("printing.way")}
        <select
          className="text-field-input"
          value={paper.landscape ? "landscape" : "upright"}
          onChange={({ currentTarget }) =>
            onChange({ ...paper, landscape: currentTarget.value === "landscape" })
          }
        >
          <option value="upright">{sayPrinting("printing.upright")}</option>
          <option value="landscape">{sayPrinting("printing.landscape")}</option>
        </select>
      </label>
    </div>
  );
}
