import type { ForeignFunction } from "../formula/foreign";
import type { ColumnFunction, ColumnFunctions } from "../formula/program/column-function";
import * as model from "../model";
import { convert } from "../units";
import { faultKinds } from "../vector";
import { holdAnswers } from "./answering";
import * as answers from "./answers";
import * as functions from "./index";

// our engines compute at once: nothing may be left to load
holdAnswers(answers);

/** The add-in's namespace in a formula. */
export const namespace = "EDGE";

const called = (name: string): string => `${namespace}.${name.toUpperCase()}`;

/** The add-in's functions as Excel calls them, by the name a formula calls them: EDGE.SERVERS. */
export const edgeFunctions: Readonly<Record<string, ForeignFunction>> = Object.fromEntries(
  Object.entries(functions).map(([name, run]) => [called(name), run as unknown as ForeignFunction]),
);

const quantities: Readonly<Record<string, unknown>> = { ...model, convert };

/** Those that a kernel computes, over columns of scenarios. */
export const edgeColumnFunctions: ColumnFunctions = new Map(
  Object.keys(functions).flatMap((name): [string, ColumnFunction][] => {
    const quantity = quantities[name];
    // what shows words or truth values has no column of numbers to give
    return isQuantity(quantity) && !quantity.shows ? [[called(name), asCellsGive(quantity)]] : [];
  }),
);

/** The quantity with the errors that a cell may show: Excel takes no #NAME? or #REF! from a function (cell-error.ts). */
function asCellsGive({ args, outputs, evaluate }: model.Quantity): ColumnFunction {
  return {
    args,
    outputs,
    evaluate: (operands) =>
      evaluate(operands as Parameters<typeof evaluate>[0]).map((lanes) =>
        lanes.faults ? { ...lanes, faults: lanes.faults.map(givenFault) } : lanes,
      ),
  };
}

function givenFault(byte: number): number {
  return byte === faultKinds.name || byte === faultKinds.ref ? faultKinds.value : byte;
}

function isQuantity(value: unknown): value is model.Quantity {
  return typeof value === "object" && value !== null && "evaluate" in value && "args" in value;
}
