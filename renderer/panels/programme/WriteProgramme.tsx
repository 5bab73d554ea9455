import { FolderOutput } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { WriteOutcomes } from "#renderer/panels/outcomes/WriteOutcomes.tsx";
import { useSession } from "#renderer/session/hooks.ts";
import type { OutcomeSource } from "#renderer/session/outcomeFolder.ts";
import type { Programmes } from "#renderer/session/programmes.ts";
import type { Programme } from "#shared/programme/programme.ts";
import { say } from "#shared/text/say.ts";

interface WriteProgrammeProps {
  readonly programmes: Programmes;
  readonly programme: Programme;
}

/** The button that writes what a whole programme came to. */
export function WriteProgramme({ programmes, programme }: WriteProgrammeProps) {
  const { bridge } = useSession();
  const [source, setSource] = useState<OutcomeSource>();
  const [open, setOpen] = useState(false);
  const begin = async () => {
    const known = await programmes.workshopsOf(programme);
    const workshops = [...known.values()].map(({ workshop }) => workshop);
    setSource({
      owner: programme.id,
      title: programme.title,
      workshops: () => Promise.resolve(workshops),
      images: () => programmes.imagesOf(workshops),
      missing: programme.members.length - workshops.length,
    });
    setOpen(true);
  };
  return (
    <>
      <Button icon={FolderOutput} onClick={() => void begin()}>
        {say(bridge ? "file.writeOutcomes" : "file.downloadOutcomes")}
      </Button>
      {source && <WriteOutcomes open={open} source={source} onClose={() => setOpen(false)} />}
    </>
  );
}
