/** What a cell says whose figure does not exist: no payback, no return on nothing invested. */
export const noValue = "none";

const missing: Readonly<Record<string, (formula: string, name: (name: string) => string) => string>> = {
  roi: (formula) => `IFNA(${formula},"${noValue}")`,
  // Excel's own IRR has another error where no rate fits
  irr: (formula) => `IFERROR(${formula},"${noValue}")`,
  payback: (formula) => `IFNA(${formula},"${noValue}")`,
  discountedPayback: (formula) => `IFNA(${formula},"${noValue}")`,
  breakEvenCores: (formula, name) => `IF(${name("localWattsPerCore")}=0,"${noValue}",${formula})`,
};

/**
 * The formula of a figure that may not exist, with the word for it in the place of an error. An error of any other kind,
 * as #NAME? where the add-in is missing, stays one.
 * @param name writes the cell of a name
 */
export const withoutValue = (key: string, formula: string, name: (name: string) => string): string =>
  missing[key]?.(formula, name) ?? formula;
