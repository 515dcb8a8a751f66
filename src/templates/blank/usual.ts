import type { Filling, Given } from "../../model/comparison";
import { readComparison } from "../../model/comparison";
import { parameterOf } from "../../model/parameters";
import type { Alternative, Status, TemplateInput } from "../template";

type Words = Partial<Omit<TemplateInput, "key" | "values" | "status" | "source">>;

/**
 * Rows at the model's own defaults for these alternatives, with status and source as the registry has them. A key that
 * has no default for one of them is an Error. `words` replaces what the registry says of the row.
 */
export function usualFor(alternatives: readonly Alternative[]): (key: string, words?: Words) => TemplateInput {
  const header = ["key", ...alternatives.map(({ key }) => key)];
  const kinds = ["kind", ...alternatives.map(({ kind }) => kind)];
  const comparison = readComparison([header, kinds], emptyCatalog);
  return (key, words) => {
    const columns = parameterOf(key).parameter.of === "site" ? 1 : alternatives.length;
    const found = Array.from({ length: columns }, (_, k) => comparison.value(key, k));
    if (!found.every((each) => each !== undefined)) throw new Error(`${key} has no default.`);
    const weakest = found.reduce((a, b) => (rank(b.status) > rank(a.status) ? b : a));
    const { source, note } = cited(weakest);
    return {
      key,
      values: found.map(({ value }) => value),
      status: weakest.status as Status,
      source,
      ...(note === undefined ? {} : { note }),
      ...words,
    };
  };
}

const emptyCatalog: Filling = { card: () => new Map(), server: () => new Map(), task: () => undefined };

const rank = (status: Given["status"]): number => ["default", "assumption", "unverified"].indexOf(status);

/** "assumption: why" as its source and a note. */
function cited({ source }: Given): { source: string; note?: string } {
  const [, word, why] = /^(assumption|memory): (.*)$/s.exec(source) ?? [];
  if (word === undefined || why === undefined) return { source };
  return { source: word, note: `${why[0]!.toUpperCase()}${why.slice(1)}.` };
}
