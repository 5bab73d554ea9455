import type { Box, ConnectorEnd, Point, ShapeForm } from "#shared/board/board.ts";
import { addElements, type NewElement } from "#shared/board/edits.ts";
import { connect } from "#shared/commands/connect.ts";
import { insert, shapeSize, sizeOfKind } from "#shared/commands/insert.ts";
import { centerOf, contains, edgeTowards, hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { say } from "#shared/text/say.ts";
import { type Desk, dragged, type Gesture, type PointerAt } from "./tool.ts";

/** The tools that put something new on the board. */

const nothing = { move: () => undefined, cancel: () => undefined };

/** A press puts a sticky of the armed kind under the pointer and opens it. */
export function stickyGesture({ board, store }: Desk, kind: string): Gesture {
  return {
    ...nothing,
    end: ({ at: [x, y], shift }) => {
      if (board.draft([{ kind, text: "" }])) {
        board.use({ is: "select" });
        return;
      }
      const [width, height] = sizeOfKind(board.method, kind);
      insert(board, say("step.addSticky"), {
        type: "sticky",
        kind,
        text: "",
        box: [x - width / 2, y - height / 2, width, height, 0],
        made: { by: board.person, at: board.time() },
      });
      // With Shift the tool stays, for the next one.
      if (shift) store.setState({ tool: { is: "sticky", kind } });
    },
  };
}

type Boxed = ShapeForm | "frame" | "text";

const clickSizes: Readonly<Record<"frame" | "text", readonly [number, number]>> = {
  frame: [720, 480],
  text: [240, 40],
};

function boxed(desk: Desk, form: Boxed, box: Box): NewElement {
  const made = { by: desk.board.person, at: desk.board.time() };
  if (form === "frame") return { type: "frame", box, text: "", area: undefined, made };
  if (form === "text") return { type: "text", box, text: "", ink: "ink", made };
  return { type: "shape", form, box, text: "", ink: "ink", made };
}

/** A drag draws the box of a shape, frame or text; a click puts one of the usual size. */
export function boxGesture(desk: Desk, start: PointerAt, form: Boxed): Gesture {
  const { board, store } = desk;
  const boxTo = ({ at, shift }: PointerAt): Box => {
    let [width, height] = [at[0] - start.at[0], at[1] - start.at[1]];
    if (shift) {
      const side = Math.max(Math.abs(width), Math.abs(height));
      [width, height] = [Math.sign(width) * side, Math.sign(height) * side];
    }
    return [
      Math.min(start.at[0], start.at[0] + width),
      Math.min(start.at[1], start.at[1] + height),
      Math.abs(width),
      Math.abs(height),
      0,
    ];
  };
  const clear = () => store.setState({ sketch: undefined });
  return {
    move: (pointer) => {
      if (dragged(start.on, pointer.on)) store.setState({ sketch: { is: "box", box: boxTo(pointer), form } });
    },
    end: (pointer) => {
      clear();
      const [width, height] = form === "frame" || form === "text" ? clickSizes[form] : shapeSize;
      const drawn = boxTo(pointer);
      const box: Box =
        dragged(start.on, pointer.on) && drawn[2] > 8 && drawn[3] > 8
          ? drawn
          : [start.at[0] - width / 2, start.at[1] - height / 2, width, height, 0];
      insert(
        board,
        say(form === "frame" ? "step.addFrame" : form === "text" ? "step.addText" : "step.addShape"),
        boxed(desk, form, box),
      );
      store.setState({ tool: { is: "select" } });
    },
    cancel: clear,
  };
}

/** A drag from one element to another joins them; an end over empty ground stays loose. */
export function connectorGesture(desk: Desk, start: PointerAt): Gesture {
  const { board, store } = desk;
  const joinable = (at: Point) =>
    desk.hit(at, ({ type }) => type !== "connector" && type !== "stroke" && type !== "frame");
  const source = joinable(start.at);
  const targetAt = (at: Point) => {
    const target = joinable(at);
    return target && target.id !== source?.id ? target : undefined;
  };
  const endOf = (element: { readonly id: string } | undefined, at: Point): ConnectorEnd =>
    element ? { element: element.id } : { point: at };
  const clear = () => store.setState({ sketch: undefined });
  return {
    move: ({ at }) => {
      const target = targetAt(at);
      const to = target ? centerOf(target.box) : at;
      const inSource = source && contains(source.box, at);
      store.setState({
        sketch: inSource
          ? undefined
          : {
              is: "connector",
              from: source ? edgeTowards(source.box, to, 6) : start.at,
              to: target && source ? edgeTowards(target.box, centerOf(source.box), 6) : to,
              target: target?.id,
            },
      });
    },
    end: ({ at, on }) => {
      clear();
      const { connecting } = store.getState();
      const target = targetAt(at);
      if (connecting !== undefined && source && source.id !== connecting) {
        // A press while connecting by keyboard picks the other end.
        connect(board, { element: connecting }, { element: source.id });
      } else if (!dragged(start.on, on)) {
        if (source) {
          board.select([source.id]);
          board.connectFrom(source.id);
        }
        return;
      } else connect(board, endOf(source, start.at), endOf(target, at));
      board.use({ is: "select" });
    },
    cancel: clear,
  };
}

/** The pen draws for as long as it is pressed; the tool stays for the next stroke. */
export function penGesture({ board, store }: Desk, start: PointerAt): Gesture {
  const points: number[] = [];
  const add = ({ at, pressure }: PointerAt) => points.push(at[0], at[1], pressure);
  const clear = () => store.setState({ sketch: undefined });
  add(start);
  return {
    move: (pointer) => {
      add(pointer);
      store.setState({ sketch: { is: "stroke", points: [...points], ink: "ink" } });
    },
    end: () => {
      clear();
      const places = Array.from({ length: points.length / 3 }, (_, index) => index * 3);
      const hull = hullOf(places.map((at) => [points[at] ?? 0, points[at + 1] ?? 0, 0, 0, 0] as const));
      if (!hull) return;
      // A dot has no extent of its own.
      const [x, y, width, height] = rectOf(
        hull,
        hull.right - hull.left + (hull.bottom - hull.top) < 2 ? 2 : 0,
      );
      const box: Box = [x, y, Math.max(1, width), Math.max(1, height), 0];
      const round = (part: number) => Math.round(part * 10_000) / 10_000;
      board.change(say("step.draw"), (doc) =>
        addElements(doc, [
          {
            type: "stroke",
            box,
            ink: "ink",
            points: places.flatMap((at) => [
              round(((points[at] ?? 0) - x) / box[2]),
              round(((points[at + 1] ?? 0) - y) / box[3]),
              round(points[at + 2] ?? 0.5),
            ]),
            made: { by: board.person, at: board.time() },
          },
        ]),
      );
    },
    cancel: clear,
  };
}

/** The laser pointer leaves a trail that fades, for all to see, and nothing on the board. */
export function laserGesture({ store }: Desk, start: PointerAt): Gesture {
  const show = ({ at }: PointerAt) => store.setState({ sketch: { is: "laser", at } });
  const clear = () => store.setState({ sketch: undefined });
  show(start);
  return { move: show, end: clear, cancel: clear };
}
