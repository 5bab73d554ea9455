import type { Programmes } from "#renderer/session/programmes/programmes.ts";
import { ProgrammeForm } from "./ProgrammeForm.tsx";

interface NewProgrammeProps {
  readonly programmes: Programmes;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks what a new programme is about, and shows its map. */
export function NewProgramme({ programmes, open, onClose }: NewProgrammeProps) {
  return (
    <ProgrammeForm
      open={open}
      onClose={onClose}
      onDone={(words) => {
        onClose();
        void programmes.create(words).then((id) => programmes.show(id));
      }}
    />
  );
}
