import { describe, expect, it } from "vitest";
import { violationsIn } from "../../bench/fuzz/slice";
import { runs } from "../support/property-tests";

/** Decides every case below; other seeds run in `npm run -s bench -- fuzz`. */
const SEED = 20_261_129;

describe(`cases by chance, of the seed ${SEED}`, () => {
  it("every function, called with hostile arguments, gives what cells can hold", async () => {
    expect(await violationsIn("functions", SEED, runs(3_000))).toEqual([]);
  });

  it("every text is computed or refused as no formula", async () => {
    expect(await violationsIn("formulas", SEED, runs(3_000))).toEqual([]);
  });

  it("every damaged file opens or is refused in a sentence", async () => {
    expect(await violationsIn("files", SEED, runs(200))).toEqual([]);
  });

  it("5,000 points are the same by cells, kernels, WebAssembly and one lane", async () => {
    expect(await violationsIn("differential", SEED, runs(250))).toEqual([]);
  });
});

describe("the check itself", () => {
  it("tells the same cases from the same seed, and others from another", async () => {
    const texts = async (seed: number) =>
      (await import("../../bench/fuzz/slice")).textsOf("formulas", seed, 50);
    expect(await texts(1)).toEqual(await texts(1));
    expect(await texts(1)).not.toEqual(await texts(2));
  });
});
