/**
 * Gives the page what Excel gives the functions' script: a global CustomFunctions with the error class that
 * functions put into cells. To be imported before the functions are.
 */
export class CustomFunctionError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
    this.name = "CustomFunctions.Error";
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** By id, as the functions' script associates them. */
export const associated = new Map<string, (...args: unknown[]) => unknown>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: CustomFunctionError,
    ErrorCode,
    associate: (id: string, call: (...args: unknown[]) => unknown) => void associated.set(id, call),
  },
});
