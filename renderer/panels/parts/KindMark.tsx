import "./KindMark.css";
import { kindOutline } from "#shared/look/kindOutline.ts";
import type { Kind } from "#shared/methods/method.ts";

const side = 32;
/** Room for the outline's stroke. */
const edge = 1;
/** Sizes of the code by its length, for a mark of `side`. */
const textSizes: Readonly<Record<number, number>> = { 1: 17, 2: 15, 3: 12 };

/** A kind in little: its colour, its outline and its letter code. It says nothing to screen readers; write the label beside it. */
export function KindMark({ kind, size = 24 }: { readonly kind: Kind; readonly size?: number }) {
  const scale = size / (side + 2 * edge);
  return (
    // The style draws the code: as text it would be a part of the name that people see on a button.
    <span
      className="kind-mark"
      aria-hidden
      data-code={kind.code}
      data-shape={kind.shape}
      style={{
        color: `var(--kind-${kind.color}-text)`,
        fontSize: `${(textSizes[kind.code.length] ?? 12) * scale}px`,
      }}
    >
      <svg width={size} height={size} viewBox={`${-edge} ${-edge} ${side + 2 * edge} ${side + 2 * edge}`}>
        <path
          d={kindOutline(kind.shape, side, side)}
          style={{ fill: `var(--kind-${kind.color}-fill)`, stroke: `var(--kind-${kind.color}-edge)` }}
        />
      </svg>
    </span>
  );
}
