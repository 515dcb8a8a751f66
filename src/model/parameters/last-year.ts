/** The last year that a horizon may have, and so a roll-out. */
export const lastYear = 30;
