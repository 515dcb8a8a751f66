import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { Problem } from "./problem";

/** The two addresses of this machine that "localhost" stands for; a browser tries either first. */
const loopbacks = ["127.0.0.1", "::1"] as const;

/** Ports tried in turn where any will do: one that is free for one family may be taken for the other. */
const mostTries = 20;

/**
 * Listens on both loopback addresses, on one port; on IPv4 alone where the machine has no IPv6.
 *
 * @param make one more server, not listening yet
 * @param port 0 for any that is free
 * @returns the servers, and the port
 * @throws Problem when the port is in use on either address, or not allowed
 */
export async function listenOnLoopback(
  make: () => Server,
  port: number,
): Promise<{ servers: Server[]; port: number }> {
  if (port !== 0) {
    await requireUnused(port);
    return { servers: await listening(make, port), port };
  }
  for (let tries = 1; ; tries++) {
    const free = await anyPort(make);
    try {
      return { servers: await listening(make, free), port: free };
    } catch (error) {
      if (tries === mostTries) throw error;
    }
  }
}

/**
 * Some systems let a server take an address while another holds it through the wildcard, and the browser reaches
 * either: what answers there already is found by calling.
 */
async function requireUnused(port: number): Promise<void> {
  const taken = await Promise.all(loopbacks.map((host) => isAnswered(host, port)));
  if (taken.includes(true)) throw inUse(port);
}

/** Whether something answers at an address of this machine. */
export function isAnswered(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (isThere: boolean) => (socket.destroy(), resolve(isThere));
    socket.once("connect", () => end(true));
    for (const event of ["error", "timeout"]) socket.once(event, () => end(false));
  });
}

async function listening(make: () => Server, port: number): Promise<Server[]> {
  const servers: Server[] = [];
  try {
    for (const host of loopbacks) {
      const server = make();
      if (await isListening(server, host, port)) servers.push(server);
    }
    return servers;
  } catch (error) {
    await Promise.all(servers.map(closed));
    throw error;
  }
}

/** Listens; false where the machine does not have the address. */
function isListening(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isAbsent = host === "::1" && /^(?:EADDRNOTAVAIL|EAFNOSUPPORT|EINVAL)$/.test(error.code ?? "");
      if (isAbsent) resolve(false);
      else reject(problemOf(error, port));
    });
    server.listen({ host, port, exclusive: true }, () => resolve(true));
  });
}

function problemOf(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") return inUse(port);
  if (error.code !== "EACCES") return error;
  return new Problem(`Port ${port} may not be used by this account: choose one above 1023 with --port N.`);
}

const inUse = (port: number): Problem =>
  new Problem(`Port ${port} is in use: end what uses it, or choose another with --port N.`);

async function anyPort(make: () => Server): Promise<number> {
  const server = make();
  await isListening(server, loopbacks[0], 0);
  const { port } = server.address() as AddressInfo;
  await closed(server);
  return port;
}

/** Ends a server, open connections included. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
