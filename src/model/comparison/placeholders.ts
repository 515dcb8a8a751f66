import { argumentOf } from "../parameters";
import { inRange } from "../range";
import { addressed, type Unqualified } from "./addressed";
import type { Comparison } from "./comparison";
import { overriding } from "./overriding";

/**
 * The comparison as if these keys were typed, so that what hangs on their being given follows: typed watts set a
 * measured curve aside, a load given one way the other, later years of a roll-out follow the one that is given. The
 * numbers are the comparison's own or any allowed: columns take their place.
 */
export function withPlaceholders(
  comparison: Comparison,
  keys: readonly string[],
  unqualified: Unqualified,
): Comparison {
  const changes = keys.map((key) => ({ key, value: placeholderFor(comparison, key, unqualified) }));
  return overriding(comparison, changes, unqualified);
}

function placeholderFor(comparison: Comparison, typed: string, unqualified: Unqualified): number {
  const { key, alternatives } = addressed(comparison, typed, unqualified);
  const argument = argumentOf(key);
  const own = comparison.value(key, alternatives[0]!);
  const number = typeof own?.value === "number" ? own.value : undefined;
  // what repeats the catalog's figure sets nothing of the catalog aside
  const other = own?.status === "catalog" && number !== undefined ? number * (1 + 1e-9) : number;
  const likely = [other, number, 1, argument.min, argument.max, (argument.min + argument.max) / 2];
  return likely.find((each): each is number => each !== undefined && inRange(argument, each))!;
}
