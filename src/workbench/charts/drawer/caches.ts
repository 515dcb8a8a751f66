import type { Scalar } from "../../../formula/value";
import { isError } from "../../../formula/value";

/** The values of a reference as it stands in a chart ("Model!$B$2:$B$4"); undefined when it can't be read. */
export type ReferenceReader = (reference: string) => Scalar[] | undefined;

/**
 * Rewrites the values that a chart's model keeps of its references (numRef, strRef), wherever they stand
 * in it. What can't be read keeps the values that came with the file.
 */
export function refreshCaches(model: unknown, read: ReferenceReader): void {
  if (typeof model !== "object" || model === null) return;
  if (Array.isArray(model)) {
    model.forEach((part) => refreshCaches(part, read));
    return;
  }
  for (const [key, part] of Object.entries(model as Record<string, unknown>)) {
    if (key === "cat") asTexts(part as Categories, read);
    if (isReference(part) && (key === "numRef" || key === "strRef")) refresh(part, key === "numRef", read);
    else refreshCaches(part, read);
  }
}

interface Categories {
  numRef?: Reference;
  strRef?: Reference;
}

/** Some programs write categories as numbers, whatever they are. */
function asTexts(categories: Categories, read: ReferenceReader): void {
  const { numRef } = categories;
  if (!numRef || !read(numRef.formula)?.some((value) => typeof value === "string")) return;
  categories.strRef = { formula: numRef.formula };
  delete categories.numRef;
}

interface Reference {
  formula: string;
  cache?: { formatCode?: string; pointCount?: number; points: { index: number; value: unknown }[] };
}

const isReference = (part: unknown): part is Reference =>
  typeof part === "object" && part !== null && typeof (part as Reference).formula === "string";

function refresh(reference: Reference, numbers: boolean, read: ReferenceReader): void {
  const values = read(reference.formula);
  if (!values) return;
  const points = values.map((value, index) => ({ index, value: numbers ? plotted(value) : label(value) }));
  reference.cache = { ...reference.cache, points, pointCount: points.length };
}

/** Excel plots text as 0 and leaves out blanks and errors. */
function plotted(value: Scalar): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "string" ? 0 : null;
}

const label = (value: Scalar) => (value === null ? "" : isError(value) ? value.error : String(value));
