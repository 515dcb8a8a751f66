/** The words of a name or of what a user typed, in lower case; hyphens, commas and brackets part words. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,()-]+/)
    .filter((word) => word !== "");
