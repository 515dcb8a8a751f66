/** The least whole number not below the value less 1e-9 relative, so that 44.8 / 22.4 is 2 and not 3 servers. */
export const wholeUnits = (value: number): number => Math.ceil(value * (1 - 1e-9));
