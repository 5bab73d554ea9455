import type { Point } from "#shared/board/board.ts";
import { mayEdit, seesPhoneView } from "#renderer/session/may.ts";
import { panned, toBoard, zoomedAt } from "#renderer/session/board/camera.ts";
import { stickyGesture } from "./tools/draw.ts";
import { gestureOf } from "./tools/gestureOf.ts";
import { panGesture } from "./tools/look.ts";
import { holdable } from "./tools/select.ts";
import { type Desk, dragged, type Gesture, type PointerAt } from "./tools/tool.ts";
import { wheeled } from "./wheel.ts";

/** Two taps this close in time, in milliseconds, and place are one double tap. */
const doubleTap = 400;

/**
 * Follows pointers, wheel and double presses on the board; returns the end of that. What is a double click of a mouse
 * the system says, as slow or fast as the person has set it.
 * `taken` tells whether a point belongs to a handle that follows the pointer itself.
 */
export function listenForPointers(
  element: HTMLElement,
  desk: Desk,
  taken: (on: Point) => boolean,
  onHover: (id: string | undefined) => void,
): () => void {
  const pointers = new Map<number, Point>();
  let gesture: Gesture | undefined;
  let gesturePointer: number | undefined;
  let pinch: { readonly middle: Point; readonly distance: number } | undefined;
  let pressedOn: Point = [0, 0];
  let pressedBy = "";
  let lastTap: { readonly time: number; readonly on: Point } | undefined;
  let spaceDown = false;
  const controller = new AbortController();
  const { signal } = controller;

  const place = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const pointerAt = (event: PointerEvent | MouseEvent): PointerAt => {
    const on = place(event);
    const pen = event instanceof PointerEvent && event.pointerType !== "mouse" ? event : undefined;
    return {
      on,
      at: toBoard(desk.store.getState().camera, on),
      pressure: pen?.pressure ?? 0.5,
      touch: pen?.pointerType === "touch",
      shift: event.shiftKey,
      alt: event.altKey,
    };
  };
  const stop = () => {
    gesture?.cancel();
    gesture = undefined;
  };
  const pinchOf = () => {
    const [a, b] = [...pointers.values()];
    if (!a || !b) return undefined;
    return {
      middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const,
      distance: Math.max(1, Math.hypot(a[0] - b[0], a[1] - b[1])),
    };
  };

  // The field over a sticky takes its presses itself: they place the caret and mark words.
  const onField = ({ target }: MouseEvent) => target instanceof HTMLTextAreaElement;

  const onDown = (event: PointerEvent) => {
    const on = place(event);
    if (event.button === 2 || onField(event) || taken(on)) return;
    element.focus({ preventScroll: true });
    desk.board.endWriting();
    onHover(undefined);
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, on);
    if (pointers.size === 2) {
      stop();
      pinch = pinchOf();
      return;
    }
    if (pointers.size > 2) return;
    const pointer = pointerAt(event);
    pressedOn = on;
    pressedBy = event.pointerType;
    gesturePointer = event.pointerId;
    const { tool } = desk.store.getState();
    const onGround = tool.is === "select" && pointer.touch && !desk.hit(pointer.at, holdable);
    // One finger on empty ground moves the board, as people expect of a touch screen.
    gesture =
      event.button === 1 || spaceDown || onGround ? panGesture(desk, pointer) : gestureOf(desk, pointer);
    if (onGround) desk.board.select([]);
  };

  const onMove = (event: PointerEvent) => {
    const on = place(event);
    if (pointers.has(event.pointerId)) pointers.set(event.pointerId, on);
    if (pinch) {
      const now = pinchOf();
      if (!now) return;
      const { camera } = desk.store.getState();
      const moved = panned(camera, pinch.middle[0] - now.middle[0], pinch.middle[1] - now.middle[1]);
      desk.board.view.setCamera(zoomedAt(moved, (moved.zoom * now.distance) / pinch.distance, now.middle));
      pinch = now;
    } else if (gesture && event.pointerId === gesturePointer) gesture.move(pointerAt(event));
    else if (pointers.size === 0 && event.pointerType !== "touch") {
      const { tool, camera } = desk.store.getState();
      const hovers = tool.is === "select" || tool.is === "connector";
      onHover(hovers ? desk.hit(toBoard(camera, on), holdable)?.id : undefined);
    }
  };

  const onUp = (event: PointerEvent) => {
    const known = pointers.delete(event.pointerId);
    if (pinch) {
      if (pointers.size < 2) pinch = undefined;
      return;
    }
    if (!known || event.pointerId !== gesturePointer) return;
    const pointer = pointerAt(event);
    const ended = gesture;
    gesture = undefined;
    ended?.end(pointer);
    if (dragged(pressedOn, pointer.on)) lastTap = undefined;
    else if (pointer.touch) onTap(pointer, event.timeStamp);
  };

  const onTap = (pointer: PointerAt, time: number) => {
    const before = lastTap;
    lastTap = { time, on: pointer.on };
    if (!before || time - before.time > doubleTap || dragged(before.on, pointer.on)) return;
    lastTap = undefined;
    onDouble(pointer);
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (onField(event)) return;
    const on = place(event);
    if (pressedBy !== "touch" && !dragged(pressedOn, on) && !taken(on)) onDouble(pointerAt(event));
  };

  const onDouble = (pointer: PointerAt) => {
    if (desk.store.getState().tool.is !== "select") return;
    if (seesPhoneView(desk.store.getState())) return;
    const pressed = desk.hit(pointer.at, holdable);
    const [usual] = desk.board.now().allows;
    if (pressed) desk.board.write(pressed.id);
    else if (usual !== undefined && mayEdit(desk.store.getState())) stickyGesture(desk, usual).end(pointer);
  };

  // The middle button pans: it must neither scroll by itself nor, on Linux, paste what was marked last.
  const onMiddle = (event: MouseEvent) => {
    if (event.button === 1) event.preventDefault();
  };

  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    // What is under the pointer is found again when the pointer moves.
    onHover(undefined);
    desk.board.view.setCamera(wheeled(desk.store.getState().camera, event, place(event)));
  };

  const onContext = (event: MouseEvent) => {
    if (onField(event)) return;
    event.preventDefault();
    const { camera, selection } = desk.store.getState();
    // From the keyboard the menu comes beside what is selected; Chromium says so by button -1 or 0.
    const pressed = event.button === 2 ? desk.hit(toBoard(camera, place(event))) : undefined;
    if (pressed && !selection.has(pressed.id)) desk.board.select([pressed.id]);
    desk.session.openContextMenu({ x: event.clientX, y: event.clientY });
  };

  const onCancel = (event: PointerEvent) => {
    pointers.delete(event.pointerId);
    pinch = undefined;
    if (event.pointerId === gesturePointer) stop();
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && gesture) {
      event.preventDefault();
      stop();
    }
    if (event.key !== " ") return;
    const down = event.type === "keydown";
    if (down && event.target === element) event.preventDefault();
    spaceDown = down && event.target === element;
    element.classList.toggle("board-view--grab", spaceDown);
  };

  element.addEventListener("pointerdown", onDown, { signal });
  element.addEventListener("pointermove", onMove, { signal });
  element.addEventListener("pointerup", onUp, { signal });
  element.addEventListener("pointercancel", onCancel, { signal });
  element.addEventListener("pointerleave", () => onHover(undefined), { signal });
  for (const type of ["mousedown", "mouseup", "auxclick"] as const)
    element.addEventListener(type, onMiddle, { signal });
  element.addEventListener("dblclick", onDoubleClick, { signal });
  element.addEventListener("wheel", onWheel, { signal, passive: false });
  element.addEventListener("contextmenu", onContext, { signal });
  // Before the commands' listener on the window, so that Escape ends the gesture alone.
  element.addEventListener("keydown", onKey, { signal });
  window.addEventListener("keyup", onKey, { signal });
  return () => {
    stop();
    controller.abort();
  };
}
