import { parameters } from "./list";
import type { Default, Parameter } from "./parameter";
import { allowedInWords } from "./range";

/** The registry as PARAMETERS shows it: a header row, then a row for each parameter. */
export function parameterTable(): (number | string)[][] {
  return [
    ["key", "label", "unit", "of", "default", "range", "source", "description"],
    ...parameters.map((parameter) => {
      const { key, label, unit, of, defaults, description } = parameter;
      const words = [key, label, unit, of, defaultShown(defaults), allowedInWords(parameter)];
      return [...words, sourcesOf(parameter), description];
    }),
  ];
}

/** One value as it is, so that a cell can compute with it; else the rules in words. */
function defaultShown(defaults: readonly Default[]): number | string {
  const [first, ...rest] = defaults;
  if (!first) return "none";
  if (rest.length === 0 && !first.when && "value" in first) return first.value;
  return defaults.map(ruleInWords).join("; ");
}

function ruleInWords(rule: Default): string {
  const { kinds, known, zero } = rule.when ?? {};
  const when = [
    kinds && `${kinds.join(" or ")}:`,
    known && `with ${known}:`,
    zero && `where ${zero} is 0:`,
  ].filter(Boolean);
  return [...when, valueInWords(rule)].join(" ");
}

function valueInWords(rule: Default): string {
  if ("value" in rule) return String(rule.value);
  if ("same" in rule) return `as ${rule.same}`;
  if ("catalog" in rule) return `the catalog's, by ${rule.catalog}`;
  return { column: "the column's name", member: "the member's name", previous: "the one before, 1 at first" }[
    rule.from
  ];
}

/** The sources of all its defaults, each once. */
function sourcesOf({ defaults }: Parameter): string {
  const sources = defaults.flatMap((rule) =>
    "value" in rule ? [rule.status === "unverified" ? `${rule.source} (unverified)` : rule.source] : [],
  );
  return [...new Set(sources)].join("; ");
}
