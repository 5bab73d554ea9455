import { createNearby } from "./nearby.ts";

// A machine of its own, as far as one machine can be two: announces a room until it is told to stop or is killed.
const [port = "", title = ""] = process.argv.slice(2);
const nearby = createNearby({ port: Number(port), onRooms: () => undefined });
await nearby.announce({ title, port: 47_630 });
process.send?.("announced");
process.once("message", () => {
  void nearby.close().then(() => process.exit(0));
});
