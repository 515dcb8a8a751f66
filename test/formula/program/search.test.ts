import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Emitter } from "../../../src/formula/compile/emitter";
import { type Value, Varying } from "../../../src/formula/compile/symbol";
import { type Block, newBlock } from "../../../src/formula/program/block";
import { search } from "../../../src/formula/program/search";
import { Texts } from "../../../src/formula/program/texts";
import { emittedProgram, runBlock } from "../../support/emitted";
import { runs } from "../../support/property-tests";

const input = (register: number): Varying => new Varying(register, "number");
const NA = { error: "#N/A" };

/** The program of a search from the first input on, over two more inputs. */
function searching(inputs: number, fits: (emitter: Emitter, trial: Varying) => Value) {
  const emitter = new Emitter(inputs, new Map());
  const least = emitter.least(input(0), (trial) => fits(emitter, trial));
  return emittedProgram(emitter, inputs, [least]);
}

/** Servers of a given capacity that do a given work: least · capacity >= work. */
const covering = searching(3, (emitter, trial) => {
  const offered = emitter.kernel("*", [trial, input(1)], "number");
  return emitter.kernel(">=", [offered, input(2)], "truth");
});

const both = [{ wasm: true }, { wasm: false }];

describe.each(both)("the least number that fits, %o", (options) => {
  test("is the minimum where that fits, else the first after it", () => {
    const [least] = runBlock(
      covering,
      [
        [1, 1, 1, 5, 5, 5],
        [10, 10, 10, 10, 10, 10],
        [10, 11, 95, 0, 50, 51],
      ],
      options,
    );
    expect(least).toEqual([1, 2, 10, 5, 5, 6]);
  });

  test("begins at a whole number of at least 1", () => {
    const [least] = runBlock(
      covering,
      [
        [-3, 0, 2.2],
        [10, 10, 10],
        [0, 0, 0],
      ],
      options,
    );
    expect(least).toEqual([1, 1, 3]);
  });

  test("is #N/A where none up to 1,048,576 fits, beside lanes where one does", () => {
    const work = [1_048_576, 1_048_577, 3];
    const [least] = runBlock(covering, [[1, 1, 1], [1, 1, 1], work], options);
    expect(least).toEqual([1_048_576, NA, 3]);
  });

  test("is found among the last numbers that are tried, too", () => {
    const work = [524_289, 524_290, 524_291, 700_000, 786_433, 1_048_574, 1_048_575];
    const [least] = runBlock(covering, [work.map(() => 1), work.map(() => 1), work], options);
    expect(least).toEqual(work);
  });

  test("is #N/A from a minimum beyond that", () => {
    const [least] = runBlock(
      covering,
      [
        [1_048_577, 1e300],
        [1, 1],
        [0, 0],
      ],
      options,
    );
    expect(least).toEqual([NA, NA]);
  });

  test("is a lane's error where the minimum or what says whether it fits is one", () => {
    const program = searching(3, (emitter, trial) => {
      const share = emitter.kernel("/", [input(2), input(1)], "number");
      return emitter.kernel(">=", [trial, share], "truth");
    });
    const [least] = runBlock(
      program,
      [
        [1, 1],
        [0, 2],
        [3, 3],
      ],
      options,
    );
    expect(least).toEqual([{ error: "#DIV/0!" }, 2]);
    const emitter = new Emitter(2, new Map());
    const minimum = emitter.kernel("/", [input(0), input(1)], "number");
    const any = emitter.least(minimum, () => true);
    expect(
      runBlock(
        emittedProgram(emitter, 2, [any]),
        [
          [3, 3],
          [2, 0],
        ],
        options,
      )[0],
    ).toEqual([2, { error: "#DIV/0!" }]);
  });

  test("is what counting up gives, in every lane of a block", () => {
    const lane = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9 }), fc.nat(3000));
    fc.assert(
      fc.property(fc.array(lane, { minLength: 1, maxLength: 40 }), (lanes) => {
        const columns = [0, 1, 2].map((k) => lanes.map((each) => each[k]!));
        const counted = lanes.map(([minimum, capacity, work]) => {
          let n = Math.max(1, minimum);
          while (n * capacity < work) n++;
          return n;
        });
        expect(runBlock(covering, columns, options)[0]).toEqual(counted);
      }),
      { numRuns: runs(200) },
    );
  });

  test("may depend on another such number, for each that is tried", () => {
    // boxes that hold all racks, where a rack for every three servers and a box for every two racks is needed
    const program = searching(2, (emitter, boxes) => {
      const racks = emitter.least(1, (rack) => {
        const servers = emitter.kernel("*", [rack, 3], "number");
        return emitter.kernel(">=", [servers, input(1)], "truth");
      });
      return emitter.kernel(">=", [emitter.kernel("*", [boxes, 2], "number"), racks], "truth");
    });
    expect(
      runBlock(
        program,
        [
          [1, 1, 1],
          [1, 20, 60],
        ],
        options,
      )[0],
    ).toEqual([1, 4, 10]);
    const nested = searching(1, (emitter, outer) => {
      // the least number whose square reaches 400 divided by the outer one must be at most 6
      const inner = emitter.least(1, (trial) => {
        const square = emitter.kernel("*", [trial, trial], "number");
        return emitter.kernel(">=", [square, emitter.kernel("/", [400, outer], "number")], "truth");
      });
      return emitter.kernel("<=", [inner, 6], "truth");
    });
    expect(runBlock(nested, [[1, 30]], options)[0]).toEqual([12, 30]);
  });
});

test("a search ends by itself where its numbers never come together", () => {
  const [minimum, trial, fits, out] = [1, 2, 3, 4].map(() => newBlock(1)) as [Block, Block, Block, Block];
  minimum.values[0] = NaN;
  const step = search({ minimum, trial, fits, out }, [], new Texts());
  expect(() => step(1)).toThrow("does not end");
});
