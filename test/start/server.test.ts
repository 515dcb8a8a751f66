import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentSecurityPolicy, excelFrames } from "../../src/start/policy";
import { isAnswered } from "../../src/start/listen";
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
  writeFileSync(join(folder, "functions.json"), "{}");
  writeFileSync(join(folder, "branch.xlsx"), "PK");
  writeFileSync(
    join(folder, "cdn.html"),
    `<script src="https://appsforoffice.microsoft.com/lib/1/office.js">`,
  );
  writeFileSync(join(folder, "chunks", "app.0123456789abcdef0123.js"), "2");
  writeFileSync(join(folder, "chunks", "app.js"), "3");
  symlinkSync(join(outside, "secret.html"), join(folder, "linked.html"));
  symlinkSync(join(outside, "dist-of-another"), join(folder, "linked"));
  served = await serve({ folder, port: 0 });
});
afterAll(async () => {
  await served.close();
  rmSync(outside, { recursive: true });
});

/** Asks for a path exactly as written: fetch would tidy it up. */
function get(
  path: string,
  method = "GET",
  headers: Record<string, string> = {},
  { port } = served,
): Promise<{ status?: number; headers: Headers; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
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

/** Whether a list of sources lets a page in, as a browser reads it: `*.` stands for one label or more. */
const allows = (sources: readonly string[], page: string) =>
  sources.some((source) =>
    source.startsWith("https://*.")
      ? page.startsWith("https://") && page.endsWith(source.slice("https://*".length))
      : source === page,
  );

// office-js 3342, office-js-docs-pr 4911, the origins that the Teams client library expects (msteams-docs 5001), and
// Microsoft's endpoints of its clouds for governments and in China
test.each([
  "https://excel.officeapps.live.com",
  "https://euc-excel.officeapps.live.com",
  "https://excel.cloud.microsoft",
  "https://m365.cloud.microsoft",
  "https://www.office.com",
  "https://outlook.office.com",
  "https://www.microsoft365.com",
  "https://onedrive.live.com",
  "https://photos.onedrive.com",
  "https://contoso.sharepoint.com",
  "https://contoso-my.sharepoint.com",
  "https://outlook.live.com",
  "https://outlook.office365.com",
  "https://teams.microsoft.com",
  "https://gov.teams.microsoft.com",
  "https://teams.live.com",
  "https://contoso.sharepoint.us",
  "https://excel.gov.online.office365.us",
  "https://gov.teams.microsoft.us",
  "https://contoso.sharepoint-mil.us",
  "https://webmail.apps.mil",
  "https://contoso.sharepoint.cn",
  "https://excel.partner.officewebapps.cn",
  "https://partner.outlook.office365.cn",
])("%s may frame the pages that are served to Excel, by one entry alone", (page) => {
  const policy = contentSecurityPolicy("abc", "excel");
  const ancestors = /frame-ancestors (.*)$/.exec(policy)![1]!.split(" ");
  expect(ancestors).toEqual(["'self'", ...excelFrames]);
  expect(ancestors.filter((source) => allows([source], page))).toHaveLength(1);
});

test.each([
  "https://example.com",
  "http://onedrive.live.com",
  "https://evil-officeapps.live.com",
  "https://live.com",
  "https://sharepoint.com.example.com",
])("%s may not", (page) => {
  expect(allows(excelFrames, page)).toBe(false);
});

test("a page that loads office.js from Microsoft may do so, and another page may not", async () => {
  const policy = (await get("/cdn.html")).headers.get("content-security-policy");
  expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com 'wasm-unsafe-eval';");
  expect((await get("/pane.html")).headers.get("content-security-policy")).toContain(
    "script-src 'self' 'wasm",
  );
});

// office-js 3970, Excel-Custom-Functions 212: without it no function registers in Excel on the web
test.each(["/functions.json", "/functions.js", "/chunks/app.js", "/pane.html"])(
  "%s may be read from Excel on the web, after asking and without",
  async (path) => {
    const Origin = "https://excel.officeapps.live.com";
    expect((await get(path, "GET", { Origin })).headers.get("access-control-allow-origin")).toBe("*");
    const asked = await get(path, "OPTIONS", { Origin, "Access-Control-Request-Method": "GET" });
    expect(asked).toMatchObject({ status: 204, body: "" });
    expect(asked.headers.get("access-control-allow-origin")).toBe("*");
    expect(asked.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(asked.headers.get("access-control-allow-headers")).toBe("*");
  },
);

test("a page on the internet is told that it may call this machine, if it asks that", async () => {
  const header = "access-control-allow-private-network";
  const asked = await get("/", "OPTIONS", { "Access-Control-Request-Private-Network": "true" });
  expect(asked.headers.get(header)).toBe("true");
  expect((await get("/", "OPTIONS")).headers.get(header)).toBeNull();
});

test("what Excel loads may be shown in pages of other origins, what the workbench loads may not", async () => {
  const folder = join(outside, "dist");
  const excel = await serve({ folder, port: 0, audience: "excel" });
  const policyOf = async (of: Served) =>
    (await get("/functions.js", "GET", {}, of)).headers.get("cross-origin-resource-policy");
  expect([await policyOf(excel), await policyOf(served)]).toEqual(["cross-origin", "same-origin"]);
  await excel.close();
});

test("no address of the pages is told to other sites", async () => {
  expect((await get("/pane.html")).headers.get("referrer-policy")).toBe("same-origin");
});

test.each([
  ["/chunks/app.0123456789abcdef0123.js", "public, max-age=31536000, immutable"],
  ["/chunks/app.js", "no-cache"],
  ["/functions.js", "no-cache"],
  ["/functions.json", "no-cache"],
])("%s is kept by a browser as %j", async (path, caching) => {
  expect((await get(path)).headers.get("cache-control")).toBe(caching);
});

test("a file that a browser has is not sent again", async () => {
  const first = await get("/functions.js");
  const again = { "If-None-Match": first.headers.get("etag")! };
  expect(await get("/functions.js", "GET", again)).toMatchObject({ status: 304, body: "" });
  writeFileSync(join(outside, "dist", "functions.js"), "1 ");
  expect(await get("/functions.js", "GET", again)).toMatchObject({ status: 200, body: "1 " });
  writeFileSync(join(outside, "dist", "functions.js"), "1");
});

test("a workbook comes with its type", async () => {
  expect((await get("/branch.xlsx")).headers.get("content-type")).toBe(
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  );
});

test.each(["localhost:3000", "LOCALHOST", "127.0.0.1:1", "[::1]:65535"])(
  "%s is this machine",
  async (Host) => {
    expect((await get("/", "GET", { Host })).status).toBe(200);
  },
);

// a name that its owner makes lead to 127.0.0.1 (DNS rebinding) is still the name that the browser sends
test.each(["rebound.example.com", "localhost.example.com:3000", "127.0.0.1.nip.io", "localhost:x"])(
  "a page called %j gets nothing from it",
  async (Host) => {
    const { status, body, headers } = await get("/", "GET", { Host });
    expect([status, body]).toEqual([421, "This server answers at localhost alone.\n"]);
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
  },
);

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
  "/%ff",
  "/%00",
  "/pane.html%00.js",
  "/pane.html.",
  "/PANE~1.HTM",
  "/pane.html::$DATA",
  "/.git/config",
  "/linked.html",
  "/linked/secret.txt",
  "/pane.html/",
  "/a/../pane.html",
  `/${"a".repeat(9_000)}`,
])("%s gives no file", async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).toBe("There is no such file.\n");
});

test("only reading is answered", async () => {
  expect((await get("/", "POST")).status).toBe(405);
  for (const path of ["/", "/functions.js"])
    expect(await get(path, "HEAD")).toMatchObject({ status: 200, body: "" });
});

test.each(["bytes=abc", "bytes=9-1", "bytes=-", "bytes=99-", "lines=1", "bytes=0-0,0-0,0-0"])(
  "a range %j gets the whole file, which a server may give",
  async (Range) => {
    expect(await get("/functions.js", "GET", { Range })).toMatchObject({ status: 200, body: "1" });
  },
);

/** Sends text as it is, and gives all that comes back until the server hangs up. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = "";
    const socket = connect({ host: "127.0.0.1", port: served.port }, () => socket.write(text));
    socket.setEncoding("utf8").on("data", (part: string) => (answer += part));
    socket.once("close", () => resolve(answer));
    socket.once("error", () => undefined);
  });
const asking = "GET /functions.js HTTP/1.1\r\nHost: localhost\r\n";

test.each([
  ["an address of 100,000 letters", `GET /${"a".repeat(100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, "431"],
  ["headers of 100,000 letters", `${asking}X: ${"a".repeat(100_000)}\r\n\r\n`, "431"],
  ["what is no request", "\0\0 what is this\r\n\r\n", "400"],
  ["a request with content", `${asking}Content-Length: 9999999999\r\n\r\nabc`, "413"],
  ["a request with content in chunks", `${asking}Transfer-Encoding: chunked\r\n\r\nffffffff\r\n`, "413"],
  ["a good request and garbage behind it", `${asking}\r\n\0\0\r\n\r\n`, "400"],
  [
    "a whole address with another host's name",
    "GET http://a.example/ HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n",
    "421",
  ],
  ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "400"],
  ["no host in the old protocol", "GET / HTTP/1.0\r\n\r\n", "421"],
  ["a proxy's request", "CONNECT a.example:443 HTTP/1.1\r\nHost: a.example\r\n\r\n", ""],
])("%s is refused, and the next is answered", async (_, text, status) => {
  const statuses = [...(await raw(text)).matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => match[1]);
  expect(statuses.at(-1) ?? "").toBe(status);
  expect((await get("/functions.js")).body).toBe("1");
});

test("a file that a build takes away is a file that is not there", async () => {
  const path = join(outside, "dist", "passing.js");
  const answers = Array.from({ length: 40 }, (_, i) => {
    if (i % 2 === 0) writeFileSync(path, "x".repeat(100_000));
    else rmSync(path);
    return get("/passing.js");
  });
  for (const { status } of await Promise.all(answers)) expect([200, 404]).toContain(status);
  expect((await get("/functions.js")).body).toBe("1");
});

test("time, headers and connections have bounds", async () => {
  const { bounds, mostConnections } = await import("../../src/start/server");
  expect(bounds).toMatchObject({ maxHeaderSize: 16_384, headersTimeout: 10_000, requestTimeout: 10_000 });
  expect(mostConnections).toBe(256);
});

test("a port in use is one sentence that names it", async () => {
  const again = serve({ folder: outside, port: served.port });
  await expect(again).rejects.toThrow(Problem);
  await expect(again).rejects.toThrow(`Port ${served.port} is in use: end what uses it, or choose another`);
});

test.each(["127.0.0.1", "::1"])("it is served on %s", async (host) => {
  expect(await isAnswered(host, served.port)).toBe(true);
});

test.each(["127.0.0.1", "::1", "0.0.0.0", "::"])(
  "a port that another server has on %s alone is in use",
  async (host) => {
    const other = createServer().listen({ host, port: 0, ipv6Only: host === "::" });
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    await expect(serve({ folder: outside, port })).rejects.toThrow(`Port ${port} is in use: `);
    // and nothing was left behind on the other address
    expect(await isAnswered(host.includes(":") ? "127.0.0.1" : "::1", port)).toBe(false);
    await new Promise((resolve) => other.close(resolve));
  },
);
