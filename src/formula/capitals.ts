/** A text in capitals, letter by letter: one whose capital is no single letter stays as it is, so ß is not SS. */
export function inCapitals(text: string): string {
  const capitals = text.toUpperCase();
  if (capitals.length === text.length) return capitals;
  return Array.from({ length: text.length }, (_, i) => {
    const capital = text[i]!.toUpperCase();
    return capital.length === 1 ? capital : text[i]!;
  }).join("");
}
