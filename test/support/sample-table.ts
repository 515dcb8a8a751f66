import { sampleInputs } from "./sample-calls";

/** The sample inputs with rows in the place of those of the same key; a key alone leaves its row out. */
export function sampleTable(...rows: readonly (readonly unknown[])[]): any[][] {
  const replaced = new Set(rows.map(([key]) => key));
  return [
    ...sampleInputs.filter(([key]) => !replaced.has(key)).map((row) => [...row]),
    ...rows.filter((row) => row.length > 1).map((row) => [...row]),
  ];
}

/** An error as Excel hands it to a function. */
export const errorCell = (text: string) => ({ type: "Error", basicType: "Error", basicValue: text });
