import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentSecurityPolicy } from "../../src/start/policy";
import { Problem } from "../../src/start/problem";
import { serve, type Served } from "../../src/start/server";

const page = `<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>`;
let outside: string;
let served: Served;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), "edge-tco-"));
  const folder = join(outside, "dist");
  mkdirSync(join(folder, "chunks"), { recursive: true });
  mkdirSync(join(outside, "dist-of-another"));
  writeFileSync(join(outside, "secret.html"), "secret");
  writeFileSync(join(outside, "dist-of-another", "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(join(folder, "pane.html"), page);
  writeFileSync(join(folder, "functions.js"), "1");
  served = await serve({ folder, port: 0 });
});
afterAll(async () => {
  await served.close();
  rmSync(outside, { recursive: true });
});

/** Asks for a path exactly as written: fetch would tidy it up. */
function get(path: string, method = "GET"): Promise<{ status?: number; headers: Headers; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: served.port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      const headers = new Headers(response.headers as Record<string, string>);
      response.on("end", () => resolve({ status: response.statusCode, headers, body }));
    });
    asked.on("error", reject).end();
  });
}

/** The nonce that a response's policy names. */
const nonceOf = (headers: Headers) =>
  /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1] ?? "";

test.each(["/", "/index.html", "/pane.html?sheet=1"])("%s carries the nonce of its policy", async (path) => {
  const { status, headers, body } = await get(path);
  const nonce = nonceOf(headers);
  expect(status).toBe(200);
  expect(Buffer.from(nonce, "base64")).toHaveLength(16);
  expect(headers.get("content-security-policy")).toBe(contentSecurityPolicy(nonce, "workbench"));
  expect(body).toBe(page.replaceAll("__CSP_NONCE__", nonce));
  expect(headers.get("cache-control")).toBe("no-cache");
});

test("each response has a nonce of its own", async () => {
  const nonces = [nonceOf((await get("/")).headers), nonceOf((await get("/")).headers)];
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("the policy starts from nothing, evaluates no text and has no unsafe part but WebAssembly", () => {
  const policy = contentSecurityPolicy("abc", "workbench");
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-abc';/,
  );
  expect(policy.replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toMatch(/frame-ancestors 'self'$/);
});

test("Excel on the web may frame the pages that are served to Excel", () => {
  expect(contentSecurityPolicy("abc", "excel")).toMatch(
    /frame-ancestors 'self' https:.*officeapps\.live\.com/,
  );
});

test("a script comes with its type, not to be guessed, under the policy", async () => {
  const { status, headers, body } = await get("/functions.js");
  expect([status, body]).toEqual([200, "1"]);
  expect(headers.get("content-type")).toMatch(/^text\/javascript/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
});

test.each([
  "/../secret.html",
  "/%2e%2e/secret.html",
  "/..%2fsecret.html",
  "/..%5csecret.html",
  "/chunks/../../secret.html",
  "/../dist-of-another/secret.txt",
  "/%2e%2e%2fdist-of-another%2fsecret.txt",
  "//etc/hostname",
  "/missing.html",
  "/pane",
  "/chunks/",
  "/%",
])("%s gives no file", async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).toBe("There is no such file.\n");
});

test("only reading is answered", async () => {
  expect((await get("/", "POST")).status).toBe(405);
  expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test("a port in use is one sentence that names it", async () => {
  const again = serve({ folder: outside, port: served.port });
  await expect(again).rejects.toThrow(Problem);
  await expect(again).rejects.toThrow(`Port ${served.port} is in use: end what uses it, or choose another`);
});
