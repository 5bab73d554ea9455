import { once } from "node:events";
import { createServer, connect, type Socket } from "node:net";

/** A cable between a client and a host: what is cut is cut for real, sockets and all. */
export interface Wire {
  readonly port: number;
  /** Destroys what goes over it, and lets nothing through until it is healed. */
  readonly cut: () => void;
  readonly heal: () => void;
  readonly close: () => Promise<void>;
}

/** Lays a wire to a port of this machine. */
export async function layWire(hostPort: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    near.on("error", () => near.destroy());
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(hostPort, "127.0.0.1");
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.once("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    let isUpgraded = false;
    near.on("data", (bytes) => {
      far.write(isUpgraded ? bytes : readdressed(bytes));
      isUpgraded ||= bytes.includes("pgrade: websocket");
    });
    far.pipe(near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;

  // The host answers to its own port alone, as the browser of someone on the other side of a cable would name it.
  function readdressed(bytes: Buffer): Buffer {
    const text = bytes.toString("latin1").replaceAll(`127.0.0.1:${port}`, `127.0.0.1:${hostPort}`);
    return Buffer.from(text, "latin1");
  }

  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    cut,
    heal: () => {
      isCut = false;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}

/** A link to this machine, by way of a wire. */
export function through(wire: Wire, link: string): string {
  return link.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${wire.port}`);
}
