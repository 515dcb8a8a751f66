import { describe, expect, test } from "vitest";
import { Emitter } from "../../../src/formula/compile/emitter";
import { type Value, Varying } from "../../../src/formula/compile/symbol";
import type { KernelName } from "../../../src/formula/program/kernels";
import { listing } from "../../../src/formula/program/listing";
import { edgeColumnFunctions } from "../../../src/functions/table";
import { emittedProgram } from "../../support/emitted";

const x = new Varying(0, "number");
const y = new Varying(1, "number");
const emitting = () => new Emitter(2, edgeColumnFunctions);

describe("what is known", () => {
  test("is computed at once, errors among it", () => {
    const emitter = emitting();
    expect(emitter.kernel("*", [6, 7], "number")).toBe(42);
    expect(emitter.kernel("/", [1, 0], "number")).toEqual({ error: "#DIV/0!" });
    expect(emitter.kernel("*", [1e300, 1e300], "number")).toEqual({ error: "#NUM!" });
    expect(emitter.kernel("=", ["Cloud", "cloud"], "truth")).toBe(true);
    expect(emittedProgram(emitter, 2, [x]).steps).toEqual([]);
  });

  test("is computed at once of an add-in's functions too", () => {
    const emitter = emitting();
    expect(emitter.call("EDGE.SERVERS", [100, 32, 0.7], 1)).toEqual([5]);
    expect(emitter.call("EDGE.SERVERS", [100, -32], 1)).toEqual([{ error: "#VALUE!" }]);
    expect(emitter.call("EDGE.SPECPOWER", [[1, 2], [3]], 1)).toEqual([{ error: "#VALUE!" }]);
    expect(emitter.call("EDGE.SERVERS", [x, 32], 1)[0]).toBeInstanceOf(Varying);
  });

  test("is the least number that fits where the minimum and all that it takes to fit are", () => {
    const emitter = emitting();
    expect(emitter.least(1, (n) => emitter.kernel(">", [n, 6.5], "truth"))).toBe(7);
    expect(emitter.least(2.5, () => true)).toBe(3);
    expect(emitter.least(1, () => false)).toEqual({ error: "#N/A" });
  });
});

describe("a step that changes nothing", () => {
  const truth = new Varying(0, "truth");
  const any = new Varying(0, "any");

  test.each<[Value, KernelName, Value[]]>([
    [x, "+", [x, 0]],
    [x, "settled +", [0, x]],
    [x, "-", [x, 0]],
    [x, "*", [1, x]],
    [x, "*", [x, true]],
    [x, "/", [x, 1]],
    [x, "SUM", [0, x, 0]],
    [x, "MAX", [x]],
    [truth, "AND", [true, truth]],
    [truth, "OR", [truth, false]],
  ])("leaves %j: %s of %j", (left, op, args) => {
    expect(
      emitting().kernel(op, args, left instanceof Varying && left.type === "truth" ? "truth" : "number"),
    ).toBe(left);
  });

  test.each<[KernelName, Value[]]>([
    ["+", [any, 0]],
    ["+", [truth, 0]],
    ["-", [0, x]],
    ["*", [x, 0]],
    ["/", [1, x]],
    ["SUM", [x, x]],
    ["MAX", [x, 0]],
    ["AND", [false, truth]],
    ["AND", [true, x]],
  ])("is none where it could: %s of %j", (op, args) => {
    const emitter = emitting();
    const value = emitter.kernel(op, args, "number");
    expect(value).toBeInstanceOf(Varying);
    expect(emittedProgram(emitter, 2, [value]).steps).toHaveLength(1);
  });
});

describe("a search", () => {
  test("has only those steps within it that need the number tried and are needed by it", () => {
    const emitter = emitting();
    const least = emitter.least(y, (n) => {
      const half = emitter.kernel("/", [x, 2], "number");
      emitter.kernel("-", [n, x], "number");
      return emitter.kernel(">=", [n, half], "truth");
    });
    expect(listing(emittedProgram(emitter, 2, [least]))).toEqual([
      "r0 = input A1",
      "r1 = input A1",
      "r3 = 2",
      "r4 = r0 / r3",
      "r7 = least r2 from r1 where r6",
      "  r6 = r2 >= r4",
      "output A1 = r7",
    ]);
  });

  test("is one step where it is written twice, and is left out where no output needs it", () => {
    const emitter = emitting();
    const written = () =>
      emitter.least(1, (n) => emitter.kernel(">=", [emitter.kernel("*", [n, y], "number"), x], "truth"));
    const [first, second] = [written(), written()];
    const other = emitter.least(2, (n) =>
      emitter.kernel(">=", [emitter.kernel("*", [n, y], "number"), x], "truth"),
    );
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
    expect(emittedProgram(emitter, 2, [first, second]).steps.map(({ op }) => op)).toEqual(["least"]);
  });
});
