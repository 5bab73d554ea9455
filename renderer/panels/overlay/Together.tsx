import { Tabs } from "@base-ui/react/tabs";
import { Download } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { ReportPreview } from "#renderer/panels/documents/ReportPreview.tsx";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import type { Workshop } from "#shared/board/board.ts";
import type { Exporter } from "#shared/methods/method.ts";
import type { Overlay } from "#shared/outcomes/overlay.ts";
import { say } from "#shared/text/say.ts";
import { BoardPictures } from "./BoardPictures.tsx";
import { HeatMap } from "./HeatMap.tsx";
import { useWorkshops } from "./useWorkshops.ts";

/** What is needed of a method to lay its boards together. */
interface Ways {
  readonly exporter: (Exporter & Required<Pick<Exporter, "writeTogether">>) | undefined;
  readonly overlay: ((workshops: readonly Workshop[]) => Overlay) | undefined;
}

const titleOf = ({ control }: Workshop) => control.title.trim() || say("file.untitled");

/** Boards to choose from, and what they are together. */
export function Together({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { method } = useBoard();
  const workshops = useWorkshops();
  const [ways, setWays] = useState<Ways>();
  const [chosen, choose] = useState<ReadonlySet<string>>();
  const [tab, setTab] = useState(method.overlay ? "heat" : "boards");
  useEffect(() => {
    let here = true;
    void Promise.all([method.exporters(), method.overlay?.()]).then(([exporters, overlay]) => {
      const found = exporters.find(
        (one): one is NonNullable<Ways["exporter"]> => one.writeTogether !== undefined,
      );
      if (here) setWays({ exporter: found, overlay });
    });
    return () => {
      here = false;
    };
  }, [method]);

  const picked = useMemo(() => chosen ?? firstOf(workshops ?? []), [chosen, workshops]);
  const laid = useMemo(
    () => (workshops ?? []).filter(({ control }) => picked.has(control.id)),
    [workshops, picked],
  );
  const enough = laid.length >= 2;
  const text = useMemo(
    () => (enough ? (ways?.exporter?.writeTogether(laid) ?? "") : ""),
    [enough, laid, ways],
  );
  const merged = useMemo(() => (enough ? ways?.overlay?.(laid) : undefined), [enough, laid, ways]);
  const goTo = useCallback(
    (workshop: string, elements: readonly string[]) => {
      onClose();
      void session.goTo(workshop, elements);
    },
    [session, onClose],
  );
  // A line's source is named by its sticky alone, or by its workshop too where two boards may have the same.
  const placeOf = useCallback(
    (label: string) => {
      const [first = "", second] = label.split("/");
      const id = second ?? first;
      return laid.find(
        ({ control, elements }) =>
          (second === undefined || control.id === first) && elements.some((one) => one.id === id),
      );
    },
    [laid],
  );
  const isOnBoard = useCallback((label: string) => placeOf(label) !== undefined, [placeOf]);
  const jump = useCallback(
    (label: string) => {
      const place = placeOf(label);
      if (place) goTo(place.control.id, [label.split("/").at(-1) ?? label]);
    },
    [placeOf, goTo],
  );

  if (!workshops || !ways) return <p role="status">{say("overlay.wait")}</p>;
  if (workshops.length < 2) return <p className="overlay-dialog-note">{say("overlay.alone")}</p>;
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  const { exporter } = ways;
  return (
    <div className="overlay-together">
      <div className="overlay-side">
        <fieldset className="overlay-boards">
          <legend className="overlay-heading">{say("overlay.boards")}</legend>
          {workshops.map((workshop, place) => (
            <label key={workshop.control.id} className="overlay-board">
              <input
                type="checkbox"
                checked={picked.has(workshop.control.id)}
                onChange={() => toggle(workshop.control.id)}
              />
              <span>
                {titleOf(workshop)}
                {place === 0 && <span className="overlay-soft"> · {say("overlay.here")}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        {exporter && (
          <Button icon={Download} disabled={!enough} onClick={() => session.exportText(exporter, text)}>
            {say("overlay.save")}
          </Button>
        )}
      </div>
      {!enough ? (
        <p className="overlay-dialog-note">{say("overlay.choose")}</p>
      ) : (
        <Tabs.Root
          className="overlay-views"
          value={tab}
          onValueChange={(next: unknown) => typeof next === "string" && setTab(next)}
        >
          <Tabs.List className="overlay-tabs" aria-label={say("overlay.view")}>
            {method.overlay && (
              <Tabs.Tab value="heat" className="overlay-tab">
                {say("overlay.heat")}
              </Tabs.Tab>
            )}
            <Tabs.Tab value="boards" className="overlay-tab">
              {say("overlay.boards")}
            </Tabs.Tab>
            <Tabs.Tab value="document" className="overlay-tab">
              {say("overlay.document")}
            </Tabs.Tab>
          </Tabs.List>
          {merged && (
            <Tabs.Panel value="heat" className="overlay-paper">
              <HeatMap
                overlay={merged}
                titles={new Map(laid.map((one) => [one.control.id, titleOf(one)]))}
                onGo={goTo}
              />
            </Tabs.Panel>
          )}
          <Tabs.Panel value="boards" className="overlay-paper">
            <BoardPictures workshops={laid} />
          </Tabs.Panel>
          <Tabs.Panel value="document" className="overlay-paper">
            <ReportPreview markdown={text} isOnBoard={isOnBoard} onJump={jump} />
          </Tabs.Panel>
        </Tabs.Root>
      )}
    </div>
  );
}

/** The groups' boards where there are any, else all. */
function firstOf(workshops: readonly Workshop[]): ReadonlySet<string> {
  const own = workshops[0]?.control.id;
  const groups = workshops.filter(({ control }) => own !== undefined && control.groupOf === own);
  const others = workshops.filter(({ control }) => control.groupOf === undefined);
  return new Set((groups.length > 0 ? groups : others).map(({ control }) => control.id));
}
