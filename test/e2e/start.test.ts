import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { root } from "../support/dist";

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** `npm start -- ARGUMENTS`, without npm between, so that signals reach it. */
function start(...args: string[]) {
  const command = ["--import", "tsx", "src/start/main.ts", ...args];
  const child = spawn(process.execPath, command, { cwd: root });
  started.push(child);
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, said, ended };
}

test.each([
  ["Ctrl-C", "SIGINT"],
  ["a closed terminal", "SIGHUP"],
  ["another program", "SIGTERM"],
] as const)("the workbench is served at the address that it prints, and %s ends it", async (_, signal) => {
  const { child, said, ended } = start("--workbench", "--port", "0", "--no-open");
  await expect
    .poll(() => said.out, { timeout: 90_000 })
    .toMatch(/The workbench is at http:\/\/localhost:\d+\//);
  const response = await fetch(/http:\S+/.exec(said.out)![0]);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("<title>Edge TCO");
  child.kill(signal);
  expect(await ended).toBe(0);
  expect(said.err).toBe("");
});

test("a port in use ends it with one sentence", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const { said, ended } = start("--workbench", "--no-open", "--port", String(port));
  expect(await ended).toBe(1);
  other.close();
  expect(said.err).toBe(`Port ${port} is in use: end what uses it, or choose another with --port N.\n`);
});

test("an unknown option ends it with one sentence", async () => {
  const { said, ended } = start("--excel");
  expect(await ended).toBe(1);
  expect(said.err).toBe(`Can't read "--excel": the options are --workbench, --port N and --no-open.\n`);
});
