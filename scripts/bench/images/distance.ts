import { fork } from "node:child_process";
import { createServer, connect, type Socket } from "node:net";
import { once } from "node:events";
import { endProcess, owned } from "./measured.ts";

// A way to the registry with a length, as a process of its own: what goes in at one end comes out at the other that many
// milliseconds later, in both directions, any number of pieces under way at once, and nothing is ever narrow. A
// connection needs a round trip before it carries anything, as TCP's does.

export interface Distance extends AsyncDisposable {
  readonly port: number;
  setOneWayMs(ms: number): Promise<void>;
  /** Bytes from the client since the start. */
  sentBytes(): Promise<number>;
}

interface Order {
  readonly oneWayMs?: number;
}
interface Answer {
  readonly port: number;
  readonly sentBytes: number;
}

/** Starts it before the server on `port` of this machine, with no length yet. */
export async function startDistance(port: number): Promise<Distance> {
  const child = owned(fork(import.meta.filename, [String(port)], { stdio: ["ignore", "inherit", "inherit", "ipc"] }));
  const ask = async (order: Order): Promise<Answer> => {
    const answer = once(child, "message");
    child.send(order);
    return ((await answer) as [Answer])[0];
  };
  const { port: own } = ((await once(child, "message")) as [Answer])[0];
  return {
    port: own,
    setOneWayMs: async (oneWayMs) => void (await ask({ oneWayMs })),
    sentBytes: async () => (await ask({})).sentBytes,
    [Symbol.asyncDispose]: () => endProcess(child),
  };
}

async function serve(target: number): Promise<void> {
  let oneWayMs = 0;
  let sentBytes = 0;
  const carry = (from: Socket, to: Socket, connectedAt: number, count: (bytes: number) => void): void => {
    let before: Promise<void> = Promise.resolve();
    const inOrder = async (turn: Promise<void>, due: number, act: () => void): Promise<void> => {
      await turn;
      const wait = due - performance.now();
      if (wait > 0) await new Promise((done) => setTimeout(done, wait));
      act();
    };
    const later = (act: () => void): void => {
      const due = Math.max(performance.now(), connectedAt + 2 * oneWayMs) + oneWayMs;
      before = inOrder(before, due, act);
    };
    from.on("data", (chunk) => {
      count(chunk.length);
      if (oneWayMs > 0) return later(() => to.write(chunk));
      if (!to.write(chunk)) {
        from.pause();
        to.once("drain", () => from.resume());
      }
    });
    from.on("end", () => later(() => to.end()));
    from.on("error", () => to.destroy());
    from.on("close", () => later(() => to.destroySoon()));
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const onward = connect({ port: target, host: "127.0.0.1", allowHalfOpen: true });
    client.setNoDelay();
    onward.setNoDelay();
    const now = performance.now();
    carry(client, onward, now, (bytes) => (sentBytes += bytes));
    carry(onward, client, now, () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = address === null || typeof address === "string" ? 0 : address.port;
  process.on("message", (order: Order) => {
    oneWayMs = order.oneWayMs ?? oneWayMs;
    process.send?.({ port, sentBytes } satisfies Answer);
  });
  process.once("disconnect", () => process.exit());
  process.send?.({ port, sentBytes } satisfies Answer);
}

if (process.argv[1] === import.meta.filename) await serve(Number(process.argv[2]));
