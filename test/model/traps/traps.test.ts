import { expect, test } from "vitest";
import * as functions from "../../../src/functions";
import { parameters } from "../../../src/model/parameters";
import { stepKeys } from "../../../src/model/equations/place";
import { traps } from "../../../src/model/traps/treatments";
import { switchingWarning } from "../../../src/model/traps/switching-values";
import { warnings } from "../../../src/model/traps/warnings";

const warned = [...warnings, switchingWarning];

test("47 traps are told of, each once", () => {
  expect(traps.map(({ id }) => id)).toEqual(Array.from({ length: 47 }, (_, k) => `T${k + 1}`));
  expect(new Set(traps.map(({ name }) => name)).size).toBe(47);
});

test("each has steps, parameters or functions that treat it, or a warning", () => {
  const untreated = traps.filter(
    ({ id, steps = [], parameters: keys = [], functions: ids = [] }) =>
      steps.length + keys.length + ids.length === 0 && !warned.some(({ trap }) => trap === id),
  );
  expect(untreated.map(({ id }) => id)).toEqual([]);
});

test("what they name exists", () => {
  const keys = new Set(parameters.map(({ key }) => key));
  const known = new Set(stepKeys);
  const ids = new Set(Object.keys(functions).map((name) => name.toUpperCase()));
  for (const { id, steps = [], parameters: named = [], functions: called = [] } of traps) {
    expect([id, steps.filter((each) => !known.has(each))]).toEqual([id, []]);
    expect([id, named.filter((each) => !keys.has(each))]).toEqual([id, []]);
    expect([id, called.filter((each) => !ids.has(each))]).toEqual([id, []]);
  }
  const all = new Set(traps.map(({ id }) => id));
  expect(warned.filter(({ trap }) => !all.has(trap))).toEqual([]);
});

test("a code is one warning's", () => {
  expect(new Set(warned.map(({ code }) => code)).size).toBe(warned.length);
});
