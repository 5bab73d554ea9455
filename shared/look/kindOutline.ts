import type { KindShape } from "#shared/methods/method.ts";

/** The head of a person's outline: a circle that rises from the shoulders, in the middle of the width. */
export function personHead(
  width: number,
  height: number,
): { readonly radius: number; readonly shoulders: number } {
  const side = Math.min(width, height);
  return { radius: side * 0.16, shoulders: side * 0.26 };
}

/** The outline of a kind's sticky as SVG path data, also for `Path2D`; it fills the box from 0, 0. */
export function kindOutline(shape: KindShape, width: number, height: number): string {
  const side = Math.min(width, height);
  switch (shape) {
    case "square":
      return roundedBox(width, height, side * 0.03);
    case "rounded":
      return roundedBox(width, height, side * 0.2);
    case "person": {
      const { radius, shoulders } = personHead(width, height);
      // Where the head meets the shoulders.
      const neck = Math.sqrt(radius ** 2 - (shoulders - radius) ** 2);
      const corner = side * 0.14;
      const [left, right] = [short(width / 2 - neck), short(width / 2 + neck)];
      const [w, h, top, r, low] = [width, height, shoulders, corner, height - corner].map(short);
      const [start, end, under] = [short(corner), short(width - corner), short(shoulders + corner)];
      const arc = (x: number, y: number) => `A${r} ${r} 0 0 1 ${x} ${y}`;
      return [
        `M${start} ${top}H${left}A${short(radius)} ${short(radius)} 0 1 1 ${right} ${top}H${end}`,
        `${arc(w ?? 0, under)}V${low}${arc(end, h ?? 0)}H${start}${arc(0, low ?? 0)}V${under}${arc(start, top ?? 0)}Z`,
      ].join("");
    }
    case "tab": {
      const lip = side * 0.1;
      const end = width * 0.44;
      return polygon([
        [0, 0],
        [end, 0],
        [end + lip, lip],
        [width, lip],
        [width, height],
        [0, height],
      ]);
    }
    case "notched": {
      const cut = side * 0.22;
      return polygon([
        [0, 0],
        [width - cut, 0],
        [width, cut],
        [width, height],
        [0, height],
      ]);
    }
    case "tilted": {
      const lean = side * 0.1;
      return polygon([
        [lean, 0],
        [width, 0],
        [width - lean, height],
        [0, height],
      ]);
    }
    case "octagon": {
      const cut = side * 0.2;
      return polygon([
        [cut, 0],
        [width - cut, 0],
        [width, cut],
        [width, height - cut],
        [width - cut, height],
        [cut, height],
        [0, height - cut],
        [0, cut],
      ]);
    }
  }
}

function polygon(points: readonly (readonly [x: number, y: number])[]): string {
  return `M${points.map((point) => point.map(short).join(" ")).join("L")}Z`;
}

function roundedBox(width: number, height: number, radius: number): string {
  const [w, h, r] = [short(width), short(height), short(radius)];
  const [right, bottom] = [short(width - radius), short(height - radius)];
  const arc = (x: number, y: number) => `A${r} ${r} 0 0 1 ${x} ${y}`;
  return `M${r} 0H${right}${arc(w, r)}V${bottom}${arc(right, h)}H${r}${arc(0, bottom)}V${r}${arc(r, 0)}Z`;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
