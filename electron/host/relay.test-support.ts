import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/**
 * A proxy on real sockets between clients and a host, that does to connections what networks do. The host has to be
 * told its name, 127.0.0.1, since the relay has a port of its own.
 */
export interface Relay {
  readonly address: string;
  /** How many connections it has cut since they had enough. */
  readonly cuts: number;
  /** How many bytes it has passed on to hosts. */
  readonly sent: number;
  /** Leads new connections to another host, and cuts those there are. */
  readonly leadTo: (port: number) => void;
  /**
   * From now on keeps what the clients that are connected say, also when they have hung up. The function that it
   * gives lets all of it go to the host.
   */
  readonly hold: () => () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Passage {
  readonly near: Socket;
  readonly far: Socket;
  held: Buffer[] | undefined;
}

/** Starts one; `cutAfter` is how many bytes a connection may carry, both ways together. */
export async function startRelay(
  port: number,
  { cutAfter = Infinity }: { readonly cutAfter?: number } = {},
): Promise<Relay> {
  let target = port;
  let cuts = 0;
  let sent = 0;
  const passages = new Set<Passage>();

  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    const passage: Passage = { near, far, held: undefined };
    passages.add(passage);
    let carried = 0;
    const carries = (bytes: Buffer): boolean => {
      carried += bytes.length;
      if (carried <= cutAfter) return true;
      if (!near.destroyed) cuts += 1;
      cut(passage);
      return false;
    };
    near.on("data", (bytes) => {
      if (!carries(bytes)) return;
      sent += bytes.length;
      if (passage.held === undefined) far.write(bytes);
      else passage.held.push(bytes);
    });
    far.on("data", (bytes) => {
      if (carries(bytes) && !near.destroyed) near.write(bytes);
    });
    // A connection that is lost shows in its closing.
    for (const socket of [near, far]) socket.on("error", () => socket.destroy());
    far.once("close", () => cut(passage));
    near.once("close", () => {
      if (passage.held === undefined) cut(passage);
    });
  });

  function cut(passage: Passage): void {
    passages.delete(passage);
    passage.near.destroy();
    passage.far.destroy();
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The relay has no port.");

  return {
    address: `ws://127.0.0.1:${bound.port}`,
    get cuts() {
      return cuts;
    },
    get sent() {
      return sent;
    },
    leadTo: (other) => {
      target = other;
      for (const passage of passages) cut(passage);
    },
    hold: () => {
      const holding = [...passages].filter(({ held }) => held === undefined);
      for (const passage of holding) passage.held = [];
      return async () => {
        for (const passage of holding) {
          const { far, near, held = [] } = passage;
          passage.held = undefined;
          if (far.destroyed) continue;
          far.write(Buffer.concat(held));
          if (!near.destroyed) continue;
          far.end();
          await once(far, "close");
        }
      };
    },
    close: async () => {
      for (const passage of passages) cut(passage);
      server.close();
      await once(server, "close");
    },
  };
}
