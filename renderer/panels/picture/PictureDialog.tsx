import "./PictureDialog.css";
import { Copy, Download, Printer } from "lucide-react";
import { useRef, useMemo, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { PaperFields } from "#renderer/panels/parts/PaperFields.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { PictureWish } from "#renderer/session/outcomes/picturing.ts";
import { type PaperChoice, usualPaper } from "#renderer/session/outcomes/printing.ts";
import { elementsIn, framesOf, regionOf, type Scope, wholeBoard } from "#shared/picture/scope.ts";
import { greatestScale, mostPixels, mostSide, scales, sizeAt } from "#shared/picture/size.ts";
import { sayPicture } from "#shared/text/sayPicture.ts";
import { sayPrinting } from "#shared/text/sayPrinting.ts";
import { PicturePreview } from "./PicturePreview.tsx";
import { usePictureMaker } from "./usePictureMaker.ts";

/** Makes a picture of the board, of a frame or of what is selected. */
export function PictureDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("picture") && state.place === "board");
  const body = useRef<HTMLDivElement>(null);
  return (
    <Dialog
      open={open}
      onClose={() => session.hide("picture")}
      title={sayPicture("picture.title")}
      description={sayPicture("picture.intro")}
      size="large"
      focus={body}
    >
      <div ref={body} tabIndex={-1} className="picture-dialog-body">
        {session.editor && <Content />}
      </div>
    </Dialog>
  );
}

function Content() {
  const session = useSession();
  const board = useBoard();
  // As they are when the dialog opens: under it nobody edits here.
  const [elements] = useState(() => board.live.elements());
  const [selected] = useState(() => new Set(board.selected().map(({ id }) => id)));
  const [what, setWhat] = useState(selected.size > 0 ? "selection" : "board");
  const [format, setFormat] = useState<"png" | "svg" | "pdf">("png");
  const [wanted, setWanted] = useState(2);
  const [paper, setPaper] = useState<PaperChoice>(() => ({ size: usualPaper(), landscape: true }));
  // Documents are on paper, whatever the room prefers to look at.
  const [dark, setDark] = useState(false);
  const maker = usePictureMaker();
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
  const region = regionOf(elementsIn(elements, scope));
  if (!region) return <p>{sayPicture("picture.nothing")}</p>;

  const greatest = greatestScale(region);
  const offered = scales.filter((scale) => scale <= greatest);
  const scale = offered.includes(wanted) ? wanted : (offered.at(-1) ?? greatest);
  const scheme = dark ? "dark" : "light";
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
        <label className="picture-dialog-field">
          {sayPicture("picture.what")}
          <select
            className="text-field-input"
            value={what}
            onChange={({ currentTarget }) => setWhat(currentTarget.value)}
          >
            <option value="board">{sayPicture("picture.whole")}</option>
            {selected.size > 0 && (
              <option value="selection">{sayPicture("picture.selection", { count: selected.size })}</option>
            )}
            {frames.map(({ id, text }) => (
              <option key={id} value={id}>
                {text === "" ? sayPicture("picture.untitled") : sayPicture("picture.frame", { title: text })}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="picture-dialog-choice">
          <legend>{sayPicture("picture.as")}</legend>
          {(["png", "svg", "pdf"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="format" checked={format === one} onChange={() => setFormat(one)} />
              {sayPicture(`picture.${one}`)}
            </label>
          ))}
        </fieldset>
        {format === "png" && (
          <label className="picture-dialog-field">
            {sayPicture("picture.size")}
            <select
              className="text-field-input"
              value={scale}
              onChange={({ currentTarget }) => setWanted(Number(currentTarget.value))}
            >
              {offered.map((one) => (
                <option key={one} value={one}>
                  {sayPicture("picture.pixels", pixels(one))}
                </option>
              ))}
              {offered.length === 0 && (
                <option value={greatest}>{sayPicture("picture.greatest", pixels(greatest))}</option>
              )}
            </select>
            {offered.length < scales.length && (
              <span className="picture-dialog-note">
                {sayPicture("picture.limit", { side: mostSide, millions: Math.floor(mostPixels / 1e6) })}
              </span>
            )}
          </label>
        )}
        {format === "pdf" && <PaperFields paper={paper} onChange={setPaper} />}
        <fieldset className="picture-dialog-choice">
          <legend>{sayPicture("picture.look")}</legend>
          {[false, true].map((one) => (
            <label key={String(one)}>
              <input type="radio" name="scheme" checked={dark === one} onChange={() => setDark(one)} />
              {sayPicture(one ? "picture.dark" : "picture.light")}
            </label>
          ))}
        </fieldset>
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
              aria-label={sayPicture("picture.making", { percent: Math.round(maker.part * 100) })}
            />
            <span role="status">
              {sayPicture("picture.making", { percent: Math.round(maker.part * 100) })}
            </span>
            <Button type="button" onClick={maker.stop}>
              {sayPicture("picture.stop")}
            </Button>
          </div>
        )}
      </form>
      <PicturePreview scope={scope} scheme={scheme} />
    </div>
  );
}
