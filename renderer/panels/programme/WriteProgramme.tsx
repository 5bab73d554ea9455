import { FolderOutput } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useNarrow } from "#renderer/panels/parts/useNarrow.ts";
import { WriteOutcomes } from "#renderer/panels/outcomes/WriteOutcomes.tsx";
import { useSession } from "#renderer/session/hooks.ts";
import type { OutcomeSource } from "#renderer/session/outcomes/outcomeFolder.ts";
import type { Programmes } from "#renderer/session/programmes/programmes.ts";
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
  const narrow = useNarrow();
  const words = say(bridge ? "file.writeOutcomes" : "file.downloadOutcomes");
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
      {/* Beside the title there is no room for words on a phone. */}
      {narrow ? (
        <IconButton icon={FolderOutput} label={words} onClick={() => void begin()} />
      ) : (
        <Button icon={FolderOutput} onClick={() => void begin()}>
          {words}
        </Button>
      )}
      {source && <WriteOutcomes open={open} source={source} onClose={() => setOpen(false)} />}
    </>
  );
}
