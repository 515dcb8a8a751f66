import { afterEach, expect, test, vi } from "vitest";
import { planned } from "../../../../src/formula/program/plan";
import { programOfSteps, runColumns } from "../../../support/columns";

afterEach(() => vi.unstubAllGlobals());

const program = programOfSteps(
  2,
  [2],
  [
    ["+", 0, 1],
    ["/", 3, 2],
  ],
);

test("where a content security policy refuses WebAssembly the kernels run", () => {
  class Module {
    constructor() {
      throw new WebAssembly.CompileError("Refused to compile: 'wasm-unsafe-eval' is not allowed");
    }
  }
  vi.stubGlobal("WebAssembly", { ...memory(), Module });
  expect(planned(program, {}).parts.some(({ fast }) => fast)).toBe(false);
  expect(
    runColumns(program, [
      [1, 3],
      [5, 8],
    ]),
  ).toEqual([[3, 5.5]]);
});

test("where there is no WebAssembly the kernels run", () => {
  vi.stubGlobal("WebAssembly", undefined);
  expect(planned(program, {}).parts.some(({ fast }) => fast)).toBe(false);
  expect(
    runColumns(program, [
      [1, 3],
      [5, 8],
    ]),
  ).toEqual([[3, 5.5]]);
});

const memory = () => ({ Memory: WebAssembly.Memory, Instance: WebAssembly.Instance });
