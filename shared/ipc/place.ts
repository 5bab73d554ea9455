/** Where the desktop app's page lives: a scheme of its own, which nothing outside the app can serve. */
export const pageScheme = "app";
export const pageHost = "groundwork";
export const pageAddress = `${pageScheme}://${pageHost}/`;
