import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { contentSecurityPolicy, type Audience } from "./policy";
import { Problem } from "./problem";

/** What to serve, and how. */
export interface Serving {
  /** Folder of the built files. */
  folder: string;
  /** 0 for any free port. */
  port: number;
  /** Who frames the pages; "workbench" unless given. */
  audience?: Audience;
  /** Certificate and key, for https. */
  tls?: { cert: Buffer; key: Buffer };
}

/** A server that runs. */
export interface Served {
  /** Its address, with a slash at the end. */
  url: string;
  port: number;
  /** Ends it, open connections included. */
  close(): Promise<void>;
}

/**
 * Serves a folder to this machine alone, under the strict content security policy. In its pages (*.html at
 * the top, / is index.html) `__CSP_NONCE__` becomes the nonce of the response.
 *
 * @throws Problem when the port is in use
 */
export async function serve(serving: Serving): Promise<Served> {
  const answer = answerer(serving);
  const server = serving.tls ? createSecureServer(serving.tls, answer) : createServer(answer);
  await listening(server, serving.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `${serving.tls ? "https" : "http"}://localhost:${port}/`,
    port,
    close: () => closed(server),
  };
}

function answerer({ folder, audience = "workbench" }: Serving) {
  // read from disk at each request (a build may replace the files); .html only under its full name, since
  // any other way to it would skip the nonce
  const file = sirv(folder, { dev: true, etag: true, extensions: [] });
  return (request: IncomingMessage, response: ServerResponse): void => {
    const nonce = randomBytes(16).toString("base64");
    response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce, audience));
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    const page = pageName(request.url ?? "/");
    if (page) void sendPage(join(folder, page), nonce, request, response);
    else file(request, response, () => refuse(response, 404));
  };
}

/** The page that a request asks for, if it is one: a plain name, so that no path leads out of the folder. */
function pageName(url: string): string | undefined {
  const path = url.split(/[?#]/, 1)[0];
  return path === "/" ? "index.html" : /^\/([\w-]+\.html)$/i.exec(path ?? "")?.[1];
}

async function sendPage(path: string, nonce: string, request: IncomingMessage, response: ServerResponse) {
  const html = await readFile(path, "utf8").catch(() => undefined);
  if (html === undefined) return refuse(response, 404);
  const body = Buffer.from(html.replaceAll("__CSP_NONCE__", nonce));
  response.writeHead(200, {
    "Content-Type": "text/html;charset=utf-8",
    "Content-Length": body.length,
    "Cache-Control": "no-cache",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function refuse(response: ServerResponse, status: 404 | 405): void {
  const text = status === 404 ? "There is no such file.\n" : "Only GET and HEAD are answered.\n";
  response.writeHead(status, { "Content-Type": "text/plain;charset=utf-8" }).end(text);
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        reject(new Problem(`Port ${port} is in use: end what uses it, or choose another with --port N.`));
      else if (error.code === "EACCES")
        reject(
          new Problem(`Port ${port} may not be used by this account: choose one above 1023 with --port N.`),
        );
      else reject(error);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
