import type { Box, Point } from "#shared/board/board.ts";
import { planeSteps, type Plane, roomOf } from "#shared/methods/plane.ts";

/** Sizes of words in board units, and the least on screen in pixels; below, they are not drawn. */
const axisLetter = 22;
const quarterLetter = 44;
const numberLetter = 16;
const leastLetter = 9;
/** The most that the margins around a plane hold. */
const mostAxisLetter = 32;
/** How far words keep from the lines. */
const gap = 10;
const heavy = 800;

/** Words on a plane, standing on their point. */
interface PlaneWords {
  readonly text: string;
  readonly at: Point;
  readonly size: number;
  /** That of a note unless told. */
  readonly weight?: number;
  readonly align: "left" | "center" | "right";
  /** Whether they run upwards. */
  readonly upwards?: true;
}

/** What is drawn into the frame of a plane, from its corner. */
export interface PlaneMarks {
  /** The two lines that part the quarters. */
  readonly quarters: readonly (readonly [Point, Point])[];
  /** The axes with their steps. */
  readonly axes: readonly (readonly Point[])[];
  readonly words: readonly PlaneWords[];
}

/** The axes of a plane, what its quarters and ends are called; undefined where its frame is too small for them. */
export function planeMarks(plane: Plane, box: Box, zoom: number): PlaneMarks | undefined {
  const room = roomOf([0, 0, box[2], box[3], 0]);
  if (!room) return undefined;
  const [left, top, width, height] = room;
  const [right, bottom] = [left + width, top + height];
  const [middleX, middleY] = [left + width / 2, top + height / 2];
  const steps = Array.from({ length: planeSteps }, (_, index) => index + 1);
  const tick = gap / 2;
  return {
    quarters: [
      [
        [middleX, top],
        [middleX, bottom],
      ],
      [
        [left, middleY],
        [right, middleY],
      ],
    ],
    axes: [
      [
        [left, top],
        [left, bottom],
        [right, bottom],
      ],
      ...steps.flatMap((step): readonly (readonly Point[])[] => {
        const x = left + (width * step) / planeSteps;
        const y = bottom - (height * step) / planeSteps;
        return [
          [
            [x, bottom - tick],
            [x, bottom],
          ],
          [
            [left, y],
            [left + tick, y],
          ],
        ];
      }),
    ],
    words: [
      ...numbers(steps, room),
      ...quarterNames(plane, room),
      ...axisNames(plane, room, Math.min(mostAxisLetter, Math.max(axisLetter, (leastLetter + 2) / zoom))),
    ].filter(({ size }) => size * zoom >= leastLetter),
  };
}

type Room = readonly [x: number, y: number, width: number, height: number];

function numbers(steps: readonly number[], [left, top, width, height]: Room): readonly PlaneWords[] {
  const bottom = top + height;
  return steps.flatMap((step): readonly PlaneWords[] => {
    const part = (step - 0.5) / planeSteps;
    const words = { text: String(step), size: numberLetter };
    return [
      { ...words, at: [left + width * part, bottom - gap], align: "center" },
      { ...words, at: [left + gap, bottom - height * part + numberLetter / 3], align: "left" },
    ];
  });
}

/** The names of the quarters in their outer corners, where stickies are the fewest. */
function quarterNames({ quarters }: Plane, [left, top, width, height]: Room): readonly PlaneWords[] {
  const size = Math.min(quarterLetter, width / 20);
  const inset = 3 * gap;
  const upper = top + inset + size * 0.8;
  const lower = top + height - inset - gap;
  const words = { size, weight: heavy };
  return [
    { ...words, text: quarters.topLeft, at: [left + inset + gap, upper], align: "left" },
    { ...words, text: quarters.bottomLeft, at: [left + inset + gap, lower], align: "left" },
    { ...words, text: quarters.topRight, at: [left + width - inset, upper], align: "right" },
    { ...words, text: quarters.bottomRight, at: [left + width - inset, lower], align: "right" },
  ];
}

/** What the axes are called and what their ends mean, in the margins. */
function axisNames({ x, y }: Plane, [left, top, width, height]: Room, size: number): readonly PlaneWords[] {
  const bottom = top + height;
  const below = bottom + size + gap / 4;
  const beside = left - gap;
  return [
    { text: x.low, at: [left, below], size, align: "left" },
    { text: x.high, at: [left + width, below], size, align: "right" },
    { text: `${x.label} →`, at: [left + width / 2, below], size, weight: heavy, align: "center" },
    { text: y.low, at: [beside, bottom], size, align: "left", upwards: true },
    { text: y.high, at: [beside, top], size, align: "right", upwards: true },
    {
      text: `${y.label} →`,
      at: [beside, top + height / 2],
      size,
      weight: heavy,
      align: "center",
      upwards: true,
    },
  ];
}
