/** True of a formula that calls the add-in; a file stores it as a dynamic array. */
export const callsEdge = (formula: string): boolean => /\bEDGE\.[A-Z]/.test(formula);
