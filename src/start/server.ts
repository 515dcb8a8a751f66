import { randomBytes } from "node:crypto";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import { findFile, type FoundFile } from "./files";
import { cachingOf, permitReading, setCommonHeaders, typeOf } from "./headers";
import { isOwnHost } from "./host";
import { closed, listenOnLoopback } from "./listen";
import { contentSecurityPolicy, scriptOrigins, type Audience } from "./policy";

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

/** A browser's request needs far less of everything; time in milliseconds. */
export const bounds: ServerOptions = {
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
};
export const mostConnections = 256;

/**
 * Serves a folder to this machine alone, on both of its loopback addresses, under the strict content security policy. In
 * its pages (*.html, / is index.html) `__CSP_NONCE__` becomes the nonce of the response.
 *
 * @throws Problem when the port is in use
 */
export async function serve(serving: Serving): Promise<Served> {
  const answer = answerer(serving);
  const { tls } = serving;
  const make = (): Server => {
    const server = tls ? createSecureServer({ ...bounds, ...tls }, answer) : createServer(bounds, answer);
    server.maxConnections = mostConnections;
    return server;
  };
  const { servers, port } = await listenOnLoopback(make, serving.port);
  return {
    url: `${tls ? "https" : "http"}://localhost:${port}/`,
    port,
    close: async () => void (await Promise.all(servers.map(closed))),
  };
}

const sentences = {
  404: "There is no such file.",
  405: "Only GET, HEAD and OPTIONS are answered.",
  413: "A request has no content here.",
  421: "This server answers at localhost alone.",
  500: "The file could not be read: try again.",
} as const;

function answerer({ folder, audience = "workbench" }: Serving) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    setCommonHeaders(response, audience);
    const refusal = refusalOf(request);
    if (refusal) refuse(response, refusal);
    else if (request.method === "OPTIONS") permitReading(request, response);
    else answerFile(folder, audience, request, response).catch(() => refuse(response, 500));
  };
}

function refusalOf({ headers, method }: IncomingMessage): keyof typeof sentences | undefined {
  if (!isOwnHost(headers.host)) return 421;
  if (headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0) return 413;
  return ["GET", "HEAD", "OPTIONS"].includes(method ?? "") ? undefined : 405;
}

async function answerFile(
  folder: string,
  audience: Audience,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = (request.url ?? "/").split(/[?#]/, 1)[0]!;
  const path = asked === "/" ? "/index.html" : asked;
  const found = await findFile(folder, path);
  if (!found) return refuse(response, 404);
  response.setHeader("Content-Type", typeOf(path));
  response.setHeader("Cache-Control", cachingOf(path));
  if (/\.html$/i.test(path)) sendPage(found, audience, request, response);
  else sendFile(found, audience, request, response);
}

function sendPage(
  { content }: FoundFile,
  audience: Audience,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const html = content.toString("utf8");
  const nonce = setPolicy(response, audience, scriptOrigins(html));
  send(Buffer.from(html.replaceAll("__CSP_NONCE__", nonce)), request, response);
}

function sendFile(
  { content, tag }: FoundFile,
  audience: Audience,
  request: IncomingMessage,
  response: ServerResponse,
) {
  setPolicy(response, audience);
  response.setHeader("ETag", tag);
  if (request.headers["if-none-match"] === tag) response.writeHead(304).end();
  else send(content, request, response);
}

/** Always the whole: a Range that was asked for may be left unanswered. */
function send(body: Buffer, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

function refuse(response: ServerResponse, status: keyof typeof sentences): void {
  if (response.headersSent) return void response.destroy();
  setPolicy(response, "workbench");
  // what follows on this connection may be the rest of what was refused
  if (status === 413) response.setHeader("Connection", "close");
  const headers = { "Content-Type": "text/plain;charset=utf-8", "Cache-Control": "no-store" };
  response.writeHead(status, headers).end(`${sentences[status]}\n`);
}

/** Sets the policy of a response, and gives its nonce. */
function setPolicy(response: ServerResponse, audience: Audience, scripts: readonly string[] = []): string {
  const nonce = randomBytes(16).toString("base64");
  response.setHeader("Content-Security-Policy", contentSecurityPolicy(nonce, audience, scripts));
  return nonce;
}
