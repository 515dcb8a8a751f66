import type { IncomingMessage, ServerResponse } from "node:http";
import { extname } from "node:path";
import type { Audience } from "./policy";

/** Types of the files in dist/; a browser that is told not to guess takes no other for a script. */
const types: Readonly<Record<string, string>> = {
  ".css": "text/css;charset=utf-8",
  ".html": "text/html;charset=utf-8",
  ".js": "text/javascript;charset=utf-8",
  ".json": "application/json;charset=utf-8",
  ".map": "application/json;charset=utf-8",
  ".md": "text/markdown;charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain;charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml;charset=utf-8",
};

/** The Content-Type of a file, by its name. */
export const typeOf = (name: string): string =>
  types[extname(name).toLowerCase()] ?? "application/octet-stream";

/** A chunk's name tells its content: it never changes. Every other file is asked for anew. */
export const cachingOf = (path: string): string =>
  /^\/chunks\/[^/]+\.[\da-f]{16,}\.(?:js|css)$/.test(path)
    ? "public, max-age=31536000, immutable"
    : "no-cache";

/**
 * What every answer says. The files are public (anyone may build them), and Excel on the web reads functions.json from an
 * origin of Microsoft's: any origin may read them.
 */
export function setCommonHeaders(response: ServerResponse, audience: Audience): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Cross-Origin-Resource-Policy", audience === "excel" ? "cross-origin" : "same-origin");
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("X-Content-Type-Options", "nosniff");
}

/** The answer to a browser that asks before it reads from another origin, or from a page on the internet. */
export function permitReading(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
  response.setHeader("Access-Control-Allow-Headers", "*");
  response.setHeader("Access-Control-Max-Age", "600");
  if (request.headers["access-control-request-private-network"] === "true")
    response.setHeader("Access-Control-Allow-Private-Network", "true");
  response.writeHead(204).end();
}
