/** The app's version, put in by the build. */
declare const groundworkVersion: string;

declare module "*.css";

declare module "*.svg" {
  const address: string;
  export default address;
}
