import { expect, test } from "vitest";
import { parseOptions } from "../../src/start/options";
import { Problem } from "../../src/start/problem";

test("without options Excel or the workbench is served on port 3000 and opened", () => {
  expect(parseOptions([])).toEqual({ workbench: false, port: 3000, open: true });
});

test("the workbench can be forced, another port chosen, nothing opened", () => {
  expect(parseOptions(["--workbench", "--port", "4123", "--no-open"])).toEqual({
    workbench: true,
    port: 4123,
    open: false,
  });
  expect(parseOptions(["--port=4123"]).port).toBe(4123);
});

test.each([["--wrkbench"], ["--port"], ["extra"], ["--no-open=yes"]])(
  "%s is refused with the options that exist",
  (argument) => {
    expect(() => parseOptions([argument])).toThrow(Problem);
    expect(() => parseOptions([argument])).toThrow(/--workbench, --port N and --no-open\.$/);
  },
);

test.each(["web", "-1", "3.5", "65536", ""])("%j is no port", (port) => {
  expect(() => parseOptions([`--port=${port}`])).toThrow(`"${port}" is no port: give one from 0 to 65535.`);
});
