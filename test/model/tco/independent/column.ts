import type { Cell } from "../../../../src/model/comparison";
import type { Inputs } from "../../../support/tco";

/** Tasks and other members that every case has. */
export const tasks = ["a", "b"] as const;
export const licenses = ["os", "db"] as const;
export const others = ["box"] as const;
export const resources = ["memory"] as const;

/** One alternative's column of the inputs, as typed: no default is taken from anywhere. */
export interface Column {
  readonly index: number;
  readonly kind: string;
  has(key: string): boolean;
  number(key: string): number;
  text(key: string): string;
}

export function columnOf(inputs: Inputs, kinds: readonly string[], index: number): Column {
  const cell = (key: string): Cell => {
    const typed = inputs[key];
    return (Array.isArray(typed) ? typed[index] : typed) as Cell;
  };
  return {
    index,
    kind: kinds[index]!,
    has: (key) => cell(key) !== undefined && cell(key) !== "default",
    number: (key) => asTyped(key, cell(key), "number") as number,
    text: (key) => asTyped(key, cell(key), "string") as string,
  };
}

function asTyped(key: string, cell: Cell, kind: "number" | "string"): Cell {
  if (typeof cell !== kind) throw new Error(`${key} is ${String(cell)}, no ${kind}.`);
  return cell;
}

/** (1 + rate)^(year − 1), by multiplication. */
export function since(rate: number, year: number): number {
  let factor = 1;
  for (let y = 2; y <= year; y++) factor *= 1 + rate;
  return factor;
}

/** Rounded up, a billionth above a whole number being that number. */
export const up = (value: number): number => Math.ceil(value * (1 - 1e-9));
