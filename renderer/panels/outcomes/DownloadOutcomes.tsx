import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import type { OutcomeSource } from "#renderer/session/outcomes/outcomeFolder.ts";
import { type PlannedDocuments, Planner, PlanningStopped } from "#renderer/session/outcomes/planning.ts";
import { download } from "#renderer/session/files/workshopFiles.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { PdfOfPlan } from "./PdfOfPlan.tsx";
import { ChangeList } from "./ChangeList.tsx";

interface DownloadOutcomesProps {
  readonly source: OutcomeSource;
  readonly onDone: () => void;
}

type State =
  | { readonly is: "making" }
  | { readonly is: "made"; readonly made: PlannedDocuments }
  | { readonly is: "failed"; readonly message: string };

const none: ReadonlySet<string> = new Set();

/** The outcome folder as one zip, for browsers. */
export function DownloadOutcomes({ source, onDone }: DownloadOutcomesProps) {
  const [state, setState] = useState<State>({ is: "making" });
  // As it is when the dialog opens: under it nobody edits here.
  const [{ title, workshops, images }] = useState(source);
  useEffect(() => {
    const planner = new Planner();
    const make = async () => {
      try {
        const made = await planner.plan({
          title,
          workshops: await workshops(),
          images: await images(),
          zip: true,
        });
        setState({ is: "made", made });
      } catch (fault) {
        if (fault instanceof PlanningStopped) return;
        setState({ is: "failed", message: fault instanceof Error ? fault.message : String(fault) });
      }
    };
    void make();
    return () => planner.close();
  }, [title, workshops, images]);

  if (state.is === "making") return <p role="status">{sayDocument("writing.zipMaking")}</p>;
  if (state.is === "failed")
    return <p role="alert">{sayDocument("writing.failed", { message: state.message })}</p>;
  const { plan, zip } = state.made;
  if (plan.files.length === 0 || !zip) return <p>{sayDocument("writing.nothing")}</p>;
  const save = () => {
    download(`${title || "outcomes"}.zip`, zip, "application/zip");
    onDone();
  };
  return (
    <>
      <ChangeList
        changes={plan.files.map(({ path }) => ({ path, is: "create" }))}
        agreed={none}
        onAgree={() => undefined}
      />
      <PdfOfPlan plan={plan} />
      <div className="write-outcomes-buttons">
        <Button variant="primary" icon={Download} onClick={save}>
          {sayDocument("writing.download", { count: plan.files.length })}
        </Button>
      </div>
    </>
  );
}
