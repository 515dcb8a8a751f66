import { type AlternativeKind, type Condition, type Default, memberKey, parameterOf } from "../parameters";
import type { Concrete } from "../parameters";
import { catalogValue } from "./catalog-value";
import type { Comparison, Given } from "./comparison";

/** A comparison's value of one key: as typed, else by the first default that applies and has one. */
export function resolve(comparison: Comparison, concrete: Concrete, alternative: number): Given | undefined {
  const { parameter, key } = concrete;
  const typed = comparison.typed.get(key)?.[parameter.of === "site" ? 0 : alternative];
  if (typed !== undefined) return { value: typed, status: "given", source: "" };
  for (const rule of parameter.defaults) {
    if (rule.when && !applies(comparison, rule.when, concrete, alternative)) continue;
    const value = byDefault(comparison, rule, concrete, alternative);
    if (value) return value;
  }
  return undefined;
}

function applies(
  { alternatives, value }: Comparison,
  { kinds, known, zero }: Condition,
  { member = "" }: Concrete,
  alternative: number,
): boolean {
  if (kinds && !kinds.includes(alternatives[alternative]!.kind)) return false;
  if (known !== undefined && value(memberKey(known, member), alternative) === undefined) return false;
  return zero === undefined || value(zero, alternative)?.value === 0;
}

function byDefault(
  comparison: Comparison,
  rule: Default,
  { parameter, key, member = "" }: Concrete,
  alternative: number,
): Given | undefined {
  if ("value" in rule) return rule;
  if ("catalog" in rule) return catalogValue(comparison, rule.catalog, key, alternative);
  if ("same" in rule) return following(comparison, memberKey(rule.same, member), alternative);
  switch (rule.from) {
    case "column":
      return named(comparison.alternatives[alternative]!.kind);
    case "member":
      return named(member);
    case "previous":
      return member === "0"
        ? { value: 1, status: "default", source: "nothing is put off unless given" }
        : following(comparison, memberKey(parameter.key, String(Number(member) - 1)), alternative);
  }
}

/** The value of another key, no more reliable than that one is. */
function following({ value }: Comparison, key: string, alternative: number): Given | undefined {
  const followed = value(key, alternative);
  if (!followed) return undefined;
  const same = followed.same ?? key;
  return followed.status === "given"
    ? { value: followed.value, status: "default", source: `as ${same}`, same }
    : { ...followed, same };
}

const named = (value: AlternativeKind | string): Given => ({ value, status: "default", source: "its name" });

/** The value of a key in any spelling; the answers are kept, since a model asks for the same ones again and again. */
export function keptValues(comparison: () => Comparison): Comparison["value"] {
  const kept: Map<string, Given | undefined>[] = [];
  return (key, alternative) => {
    const answers = (kept[alternative] ??= new Map());
    if (!answers.has(key)) answers.set(key, resolve(comparison(), parameterOf(key), alternative));
    return answers.get(key);
  };
}
