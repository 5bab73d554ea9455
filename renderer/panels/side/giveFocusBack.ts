/** Puts the focus back to where it was before a panel took it, or on the board if that is gone or was nowhere. */
export function giveFocusBack(before: Element | null): void {
  // Only if it would be lost: who clicked somewhere else wants to be there.
  if (document.activeElement && document.activeElement !== document.body) return;
  const place =
    before?.isConnected === true && before !== document.body
      ? before
      : document.querySelector("[data-board]");
  if (place instanceof HTMLElement) place.focus({ preventScroll: true });
}
