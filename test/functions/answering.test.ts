import { beforeEach, describe, expect, test, vi } from "vitest";
import { cell } from "../support/cells";
import { sampleInputs } from "../support/sample-calls";

const inputs = sampleInputs.map((row) => [...row]);
const afresh = async () => (await import("../../src/functions")).tco;

beforeEach(() => {
  vi.resetModules();
  vi.doUnmock("../../src/functions/answers");
});

describe("before the model is loaded", () => {
  test("a cell waits for it, and later calls answer at once", async () => {
    const tco = await afresh();
    const waiting: unknown = tco(inputs, cell("servers"));
    expect(waiting).toBeInstanceOf(Promise);
    expect(await waiting).toEqual([[2, 1]]);
    expect(tco(inputs, cell("servers"))).toEqual([[2, 1]]);
  });

  test("what is wrong with the inputs comes as the error that the cell would show at once", async () => {
    const tco = await afresh();
    const error: unknown = await Promise.resolve(tco([["key"]])).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "#VALUE!",
      message: "The inputs have no column of values beside the keys.",
    });
  });

  test("what can't be loaded is an error that says so, and is asked for anew by the next call", async () => {
    let tries = 0;
    vi.doMock("../../src/functions/answers", async (original) => {
      if (tries++ === 0) throw new Error("offline");
      return await original();
    });
    const tco = await afresh();
    const first: unknown = await Promise.resolve(tco(inputs)).catch((thrown: unknown) => thrown);
    expect(first).toMatchObject({
      code: "#VALUE!",
      message: "The model could not be loaded: check the connection, then enter the formula again.",
    });
    expect(await tco(inputs, cell("servers"))).toEqual([[2, 1]]);
    expect(tries).toBe(2);
  });
});
