import { useEffect, useState } from "react";
import type { Incoming } from "#renderer/session/state.ts";
import { type Imported, importBoard, importText } from "#shared/interchange/importBoard.ts";
import { sayInterchange } from "#shared/text/sayInterchange.ts";

async function read(incoming: Incoming): Promise<Imported> {
  if (incoming.is === "text") return importText(incoming.text);
  const { file } = incoming;
  try {
    return importBoard(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder that was dropped looks like a file until it is read, and a file may go while it is.
    return { is: "refused", why: sayInterchange("import.unreadable", { name: file.name }) };
  }
}

/** What something that another program made comes to; undefined until it is read. */
export function useImported(incoming: Incoming | undefined): Imported | undefined {
  const [imported, setImported] = useState<{ readonly of: Incoming; readonly as: Imported }>();
  useEffect(() => {
    if (!incoming) return undefined;
    let here = true;
    void read(incoming).then((as) => here && setImported({ of: incoming, as }));
    return () => {
      here = false;
    };
  }, [incoming]);
  return imported && imported.of === incoming ? imported.as : undefined;
}
