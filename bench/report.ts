/** One figure of a benchmark: what was measured, and how it reads. */
export interface Figure {
  /** Its name in --json, in camelCase. */
  key: string;
  label: string;
  /** Null where it could not be measured here, because a peer is not installed. */
  value: number | null;
  unit: string;
}

/** Prints figures as a table; with json one object of named figures follows on the last line. */
export function report(title: string, figures: readonly Figure[], json: boolean): void {
  const width = Math.max(...figures.map(({ label }) => label.length));
  console.log(title);
  for (const { label, value, unit } of figures)
    console.log(`  ${label.padEnd(width)}  ${readable(value).padStart(12)} ${unit}`);
  if (json) console.log(JSON.stringify(Object.fromEntries(figures.map(({ key, value }) => [key, value]))));
}

const readable = (value: number | null): string =>
  value === null
    ? "not installed"
    : value >= 1000
      ? Math.round(value).toLocaleString("en-US")
      : Number(value.toPrecision(3)).toString();
