/** What the app's page may load and do in a browser, as a Content-Security-Policy: itself, and nothing from anywhere else. */
export const contentSecurityPolicy: string = policy("'self'");

/**
 * The same in the desktop app's window, whose page may also speak with the host that the app itself runs on this
 * machine. Which port that has is not known when the page is loaded; the desktop process lets through that one alone.
 */
export const desktopSecurityPolicy: string = policy("'self' ws://127.0.0.1:*");

/** What may be loaded by what is printed: styles, fonts and pictures that are in it. No script, and nothing from anywhere. */
export const printPolicy: string = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

function policy(connections: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${connections}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
