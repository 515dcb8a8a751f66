import fc from "fast-check";
import { expect, test } from "vitest";
import { compared, figuresOf, type Inputs } from "../../support/tco";
import { randomCase } from "./independent/case";
import { allParameters, allSteps, parameterTyped, stepsBehind } from "./independent/compared";
import { figuresRedone } from "./independent/figures";
import { runs } from "../../support/property-tests";

/** Comparisons of one structure share a program: most of the time goes into writing programs. */
const ofEach = 12;

/** Not shrunk: what is unlike is said, and the seed leads back to it. */
const everyCase = (structures: number, what: (inputs: Inputs, kinds: readonly string[]) => void): void =>
  fc.assert(
    fc.property(randomCase(ofEach), ({ kinds, inputs }) => inputs.forEach((each) => what(each, kinds))),
    { numRuns: runs(structures), endOnFailure: true },
  );

test("the model's figures are those of its description redone in plain loops", () => {
  everyCase(20, (inputs, kinds) => {
    const redone = figuresRedone(inputs, kinds);
    const figures = figuresOf(compared(inputs, ["before", "after"]), ...redone.keys());
    const money = scaleOf([...redone].filter(([key]) => key.startsWith("flow.")));
    const unlike = [...redone].flatMap(([key, values]) =>
      values.flatMap((value, k) => {
        const figure = figures[key]![k]!;
        return isAlike(key, figure, value, money)
          ? []
          : [`${key} of ${kinds[k]} is ${figure}, redone ${value}`];
      }),
    );
    expect(unlike).toEqual([]);
  });
});

test("every step is such a figure or what one is made of, and every parameter is typed", () => {
  const redone = new Set(["irr"]);
  const typed = new Set<string>();
  const drawn = fc.property(randomCase(1), ({ kinds, inputs: [inputs] }) => {
    for (const key of figuresRedone(inputs!, kinds).keys()) redone.add(key);
    for (const key of Object.keys(inputs!)) typed.add(parameterTyped(key));
  });
  fc.assert(drawn, { numRuns: runs(40) });
  const behind = stepsBehind(redone);
  expect(allSteps.filter((key) => !behind.has(key))).toEqual([]);
  expect(allParameters.filter((key) => !typed.has(key))).toEqual([]);
});

test("the rate of return is where the present value of the savings is 0", () => {
  everyCase(8, (inputs) => {
    const years = inputs["years"] as number;
    const keys = Array.from({ length: years + 1 }, (_, year) => `saving.${year}`);
    const figures = figuresOf(compared(inputs, ["before", "after"]), "irr", "investment", ...keys);
    const saving = keys.map((key) => figures[key]![1] as number);
    const rate = figures["irr"]![1];
    if (typeof rate === "number") {
      const worth = saving.map((each, year) => each * Math.exp(-year * Math.log(1 + rate)));
      const size = worth.reduce((sum, each) => sum + Math.abs(each), 0);
      expect(Math.abs(worth.reduce((sum, each) => sum + each, 0))).toBeLessThanOrEqual(1e-9 * size);
    } else if (rate === "#N/A") {
      const signs = saving.filter((each) => each !== 0).map(Math.sign);
      const changes = signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
      const isInvested = Number(figures["investment"]![1]) > 0 && saving[0]! < 0;
      expect(isInvested && changes === 1).toBe(false);
    }
  });
});

/** What a comparison's sums of money are made of. */
const scaleOf = (flows: readonly (readonly [string, readonly (number | undefined)[]])[]): number =>
  flows.flatMap(([, values]) => values).reduce<number>((sum, each) => sum + Math.abs(each ?? 0), 1);

const ofMoney = /^(capex|flow|saving|cumulativeSaving|runningCost|tco|npv|soft|investment)/;

/** Alike to a billionth of what they are made of; quotients of money to what is left of it. */
function isAlike(key: string, figure: number | string, value: number | undefined, money: number): boolean {
  if (value === undefined) return figure === "#N/A";
  if (!Number.isFinite(value)) return figure === "#DIV/0!";
  if (typeof figure !== "number") return false;
  const size = ofMoney.test(key) ? money : Math.max(1, Math.abs(value));
  return Math.abs(figure - value) <= 1e-9 * size;
}
