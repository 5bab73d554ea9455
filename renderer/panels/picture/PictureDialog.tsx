import "./PictureDialog.css";
import { percentHere } from "#shared/text/percent.ts";
import { Copy, Download, Printer } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Choice } from "#renderer/panels/parts/Choice.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { PaperFields } from "#renderer/panels/parts/PaperFields.tsx";
import { SelectField } from "#renderer/panels/parts/SelectField.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { PictureThreads } from "#renderer/session/outcomes/pictureThreads.ts";
import type { PictureWish } from "#renderer/session/outcomes/picturing.ts";
import { type PaperChoice, usualPaper } from "#renderer/session/outcomes/printing.ts";
import { tagsOn } from "#shared/methods/tags.ts";
import { picturedOf } from "#shared/picture/pictured.ts";
import { framesOf, regionOf, type Scope, wholeBoard } from "#shared/picture/scope.ts";
import { greatestScale, mostPixels, mostSide, scales, sizeAt } from "#shared/picture/size.ts";
import { sayPicture } from "#shared/text/sayPicture.ts";
import { sayPrinting } from "#shared/text/sayPrinting.ts";
import { PicturePreview } from "./PicturePreview.tsx";
import { usePictureMaker } from "./usePictureMaker.ts";

const formats = ["png", "svg", "pdf"] as const;
const schemes = ["light", "dark"] as const;

/** Makes a picture of the board, of a frame or of what is selected. */
export function PictureDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("picture") && state.place === "board");
  return (
    <Dialog
      open={open}
      onClose={() => session.hide("picture")}
      title={sayPicture("picture.title")}
      description={sayPicture("picture.intro")}
      size="large"
      focus="content"
    >
      {session.editor && <Content />}
    </Dialog>
  );
}

function Content() {
  const session = useSession();
  const board = useBoard();
  // As they are when the dialog opens: under it nobody edits here.
  const [elements] = useState(() => board.live.elements());
  const [tags] = useState(() => tagsOn(elements, board.method, session.store.getState().tags));
  const [selected] = useState(() => new Set(board.selected().map(({ id }) => id)));
  const [what, setWhat] = useState(selected.size > 0 ? "selection" : "board");
  const [format, setFormat] = useState<(typeof formats)[number]>("png");
  const [wanted, setWanted] = useState(2);
  const [paper, setPaper] = useState<PaperChoice>(() => ({ size: usualPaper(), landscape: true }));
  // Documents are on paper, whatever the room prefers to look at.
  const [scheme, setScheme] = useState<(typeof schemes)[number]>("light");
  const [threads] = useState(() => new PictureThreads());
  useEffect(() => () => threads.end(), [threads]);
  const maker = usePictureMaker(threads);
  // A browser makes PDFs in its print dialog alone.
  const prints = format === "pdf" && !session.bridge;

  const frames = framesOf(elements);
  const scope = useMemo(
    (): Scope =>
      what === "board"
        ? wholeBoard
        : what === "selection"
          ? { is: "elements", ids: selected }
          : { is: "frame", id: what },
    [what, selected],
  );
  const region = regionOf(picturedOf(elements, scope, board.method).drawn, tags);
  if (!region) return <p>{sayPicture("picture.nothing")}</p>;

  const greatest = greatestScale(region);
  const offered = scales.filter((scale) => scale <= greatest);
  const scale = offered.includes(wanted) ? wanted : (offered.at(-1) ?? greatest);
  const wish: PictureWish = { scope, scheme, as: format === "png" ? { is: "png", scale } : { is: "svg" } };
  const pixels = (at: number) => {
    const [width, height] = sizeAt(region, at);
    return { scale: at, width, height };
  };
  const frame = frames.find(({ id }) => id === what);
  const title = [session.store.getState().control?.title ?? "", frame?.text ?? ""]
    .filter(Boolean)
    .join(" - ");

  return (
    <div className="picture-dialog">
      <form className="picture-dialog-side" onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label={sayPicture("picture.what")}
          options={[
            { value: "board", words: sayPicture("picture.whole") },
            ...(selected.size > 0
              ? [{ value: "selection", words: sayPicture("picture.selection", { count: selected.size }) }]
              : []),
            ...frames.map(({ id, text }) => ({
              value: id,
              words:
                text === "" ? sayPicture("picture.untitled") : sayPicture("picture.frame", { title: text }),
            })),
          ]}
          value={what}
          onChange={setWhat}
        />
        <Choice
          label={sayPicture("picture.as")}
          options={formats.map((value) => ({ value, words: sayPicture(`picture.${value}`) }))}
          value={format}
          onChange={setFormat}
        />
        {format === "png" && (
          <SelectField
            label={sayPicture("picture.size")}
            options={
              offered.length === 0
                ? [{ value: String(greatest), words: sayPicture("picture.greatest", pixels(greatest)) }]
                : offered.map((one) => ({
                    value: String(one),
                    words: sayPicture("picture.pixels", pixels(one)),
                  }))
            }
            value={String(scale)}
            hint={
              offered.length < scales.length
                ? sayPicture("picture.limit", { side: mostSide, millions: Math.floor(mostPixels / 1e6) })
                : undefined
            }
            onChange={(one) => setWanted(Number(one))}
          />
        )}
        {format === "pdf" && <PaperFields paper={paper} onChange={setPaper} />}
        <Choice
          label={sayPicture("picture.look")}
          options={schemes.map((value) => ({ value, words: sayPicture(`picture.${value}`) }))}
          value={scheme}
          onChange={setScheme}
        />
        {maker.part === undefined ? (
          <div className="picture-dialog-buttons">
            <Button
              variant="primary"
              icon={prints ? Printer : Download}
              type="button"
              onClick={() =>
                format === "pdf"
                  ? maker.print(wish, { title, paper })
                  : maker.save(wish, { title, extension: format })
              }
            >
              {prints ? sayPrinting("printing.print") : sayPicture("picture.save")}
            </Button>
            {format === "png" && (
              <Button icon={Copy} type="button" onClick={() => maker.copy(wish)}>
                {sayPicture("picture.copy")}
              </Button>
            )}
          </div>
        ) : (
          <div className="picture-dialog-making">
            <progress
              value={maker.part}
              aria-label={sayPicture("picture.making", {
                percent: percentHere(Math.round(maker.part * 100) / 100),
              })}
            />
            <span role="status">
              {sayPicture("picture.making", { percent: percentHere(Math.round(maker.part * 100) / 100) })}
            </span>
            <Button type="button" onClick={maker.stop}>
              {sayPicture("picture.stop")}
            </Button>
          </div>
        )}
      </form>
      <PicturePreview scope={scope} scheme={scheme} threads={threads} />
    </div>
  );
}
