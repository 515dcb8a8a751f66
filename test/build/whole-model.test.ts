import { describe, expect, test } from "vitest";
import * as functions from "../../src/functions";
import "../../src/functions/table";
import { chunk, gzippedBytes } from "../support/dist";
import { functionsPage, type Registered } from "../support/functions-page";
import { matrix, sampleCalls } from "../support/sample-calls";

const ofTheModel = ["tco", "cashflow", "fleet", "breakEven", "explain", "parameters", "payRanges"] as const;
const direct = functions as unknown as Record<string, Registered>;

test("the whole model is at most 80 kB, beside functions.js", () => {
  expect(gzippedBytes(chunk("whole-model"))).toBeLessThanOrEqual(80_000);
});

describe("in a page", () => {
  test("a cell waits for the model once, and then has what the sources give", async () => {
    const { registered, close } = await functionsPage();
    const waiting = registered.get("TCO")!(...sampleCalls.tco!.map(matrix));
    expect(waiting).toHaveProperty("then");
    await waiting;
    for (const name of ofTheModel) {
      const args = sampleCalls[name]!.map(matrix);
      const given = registered.get(name.toUpperCase())!(...args);
      expect(given, name).not.toHaveProperty("then");
      expect(JSON.stringify(given), name).toBe(JSON.stringify(direct[name]!(...args)));
    }
    close();
  });

  test("functions that need no model answer at once", async () => {
    const { registered, close } = await functionsPage();
    expect(JSON.stringify(registered.get("SERVERS")!([[100]], [[32]]))).toBe("[[5]]");
    expect(JSON.stringify(registered.get("DEVICE")!([["b3220"]], [["typicalWatts"]]))).toBe("[[87.5]]");
    close();
  });

  test("a model that can't be loaded is an error that says so, and the next call asks again", async () => {
    let isOffline = true;
    const { registered, close } = await functionsPage((url) => isOffline && url.includes("whole-model"));
    const parameters = registered.get("PARAMETERS")!;
    const failure: unknown = await Promise.resolve(parameters()).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: "#VALUE!",
      message: expect.stringMatching(/^The model could not be loaded: /),
    });
    isOffline = false;
    expect((await parameters())[0]).toContain("default");
    close();
  });
});
