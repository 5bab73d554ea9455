import { useCallback, useMemo } from "react";
import type { Workshop } from "#shared/board/board.ts";
import { boardSvg } from "#shared/picture/boardSvg.ts";
import { say } from "#shared/text/say.ts";

/** Whole boards side by side, to be looked at only. */
export function BoardPictures({ workshops }: { readonly workshops: readonly Workshop[] }) {
  return (
    <ul className="overlay-pictures">
      {workshops.map((workshop) => (
        <li key={workshop.control.id}>
          <BoardPicture workshop={workshop} />
        </li>
      ))}
    </ul>
  );
}

function BoardPicture({ workshop }: { readonly workshop: Workshop }) {
  const svg = useMemo(() => boardSvg(workshop), [workshop]);
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(new Blob([svg ?? ""], { type: "image/svg+xml;charset=utf-8" }));
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [svg],
  );
  const title = workshop.control.title.trim() || say("file.untitled");
  return (
    <figure className="overlay-picture">
      <figcaption className="overlay-heading">{title}</figcaption>
      {svg !== undefined && <img ref={show} alt={title} />}
    </figure>
  );
}
