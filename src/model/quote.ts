/** Letters of a user's own text that a message repeats: enough to find it, few enough to read on. */
const mostLetters = 40;

/** A text that a user typed, shortened for a message. */
export const shortened = (text: string): string => {
  const letters = [...text.slice(0, 4 * mostLetters)];
  return letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters).join("")}…`;
};

/** The same in quotation marks. */
export const quoted = (text: string): string => `"${shortened(text)}"`;
