import { expect, test } from "vitest";
import { evaluateText } from "../../src/formula/evaluateText";
import { isNeutral } from "../../src/formula/neutral";

const operators = ["+", "-", "*", "/"] as const;
const functions = ["SUM", "AND", "OR"] as const;
const constants = [0, 1, 2, true, false];
const spelled = (value: number | boolean): string => String(value).toUpperCase();
const value = (formula: string): unknown => evaluateText(formula, {});

test("a constant that changes nothing leaves every number as it is", () => {
  for (const operator of operators)
    for (const constant of constants)
      for (const x of [0.5, 3, -7]) {
        const both = [`${spelled(constant)}${operator}${x}`, `${x}${operator}${spelled(constant)}`];
        both.forEach((formula, place) => {
          if (isNeutral(operator, constant, place)) expect(value(`=${formula}`), formula).toBe(x);
        });
      }
});

test("what changes a number is not taken for neutral", () => {
  expect(isNeutral("-", 0, 0)).toBe(false);
  expect(isNeutral("/", 1, 0)).toBe(false);
  expect(isNeutral("*", 0, 0)).toBe(false);
  expect(isNeutral("+", 1, 1)).toBe(false);
  expect(isNeutral("AND", false, 0)).toBe(false);
  expect(isNeutral("MAX", 0, 0)).toBe(false);
});

test("of functions an argument that changes nothing can be left out", () => {
  const others = { SUM: ["3", "-2"], AND: ["TRUE", "FALSE"], OR: ["TRUE", "FALSE"] };
  for (const name of functions)
    for (const constant of constants)
      if (isNeutral(name, constant, 1))
        for (const x of others[name])
          expect(value(`=${name}(${x},${spelled(constant)})`)).toEqual(value(`=${name}(${x})`));
});
