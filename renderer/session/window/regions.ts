const focusable =
  'button:not([disabled]), [href], input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])';

/** Puts the keyboard on the first control of the next part of the window; parts are marked `data-region`. */
export function nextRegion(page: Document, step: 1 | -1): void {
  const regions = [...page.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.offsetParent !== null || region === page.activeElement,
  );
  if (regions.length === 0) return;
  const current = regions.findIndex((region) => region.contains(page.activeElement));
  const next = regions[(current + step + regions.length) % regions.length];
  if (!next) return;
  const target = next.matches(focusable) ? next : next.querySelector<HTMLElement>(focusable);
  target?.focus();
}
