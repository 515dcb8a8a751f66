/** Constants that change nothing: x + 0, 1 · x, SUM(x, 0), AND(x, TRUE). */
interface Neutral {
  readonly values: readonly (number | boolean)[];
  /** At any place among the operands or arguments, or as the right operand alone. */
  readonly at: "any" | "right";
}

const neutral: Readonly<Record<string, Neutral>> = {
  "+": { values: [0, false], at: "any" },
  "-": { values: [0], at: "right" },
  "*": { values: [1, true], at: "any" },
  "/": { values: [1], at: "right" },
  SUM: { values: [0, false], at: "any" },
  AND: { values: [true], at: "any" },
  OR: { values: [false], at: "any" },
};

/** Whether a constant at this place, from 0, changes nothing of the operator's or function's result. */
export function isNeutral(operation: string, value: unknown, place: number): boolean {
  const known = neutral[operation];
  return (
    known !== undefined && (known.at === "any" || place === 1) && known.values.some((each) => each === value)
  );
}
