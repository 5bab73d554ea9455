import "./KindMark.css";
import { kindOutline } from "#shared/look/kindOutline.ts";
import type { Kind } from "#shared/methods/method.ts";

const side = 32;
const textSizes: Readonly<Record<number, number>> = { 1: 17, 2: 15, 3: 12 };

/** A kind in little: its colour, its outline and its letter code. It says nothing to screen readers; write the label beside it. */
export function KindMark({ kind, size = 24 }: { readonly kind: Kind; readonly size?: number }) {
  return (
    <svg className="kind-mark" aria-hidden width={size} height={size} viewBox="-1 -1 34 34">
      <path
        d={kindOutline(kind.shape, side, side)}
        style={{ fill: `var(--kind-${kind.color}-fill)`, stroke: `var(--kind-${kind.color}-edge)` }}
      />
      <text
        x={side / 2}
        y={side / 2 + 1}
        fontSize={textSizes[kind.code.length] ?? 12}
        style={{ fill: `var(--kind-${kind.color}-text)` }}
      >
        {kind.code}
      </text>
    </svg>
  );
}
