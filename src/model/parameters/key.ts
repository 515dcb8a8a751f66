import { nearest } from "../choice";
import { shortened } from "../quote";
import { ModelError } from "../error";
import { lastYear } from "./last-year";
import { parameters } from "./list";
import type { Parameter } from "./parameter";

/** A key as somebody typed it, resolved. */
export interface Concrete {
  readonly parameter: Parameter;
  /** As the model spells it: `task.ipsec.coresPerLoad`. */
  readonly key: string;
  /** The member that the key's `*` stands for, in lower case: `ipsec`. */
  readonly member?: string;
  /** The name that was typed instead, for a task whose unit is Gbps: `coresPerGbps`. */
  readonly alias?: string;
}

/** A key without its member, to be found by. */
interface Known {
  readonly parameter: Parameter;
  readonly alias?: string;
}

/** The last number that a member numbered by years or by points may have. */
const mostNumber: Readonly<Record<string, number>> = {
  "rollout.*": lastYear,
  "curve.load.*": 99,
  "curve.watts.*": 99,
};

const known: ReadonlyMap<string, Known> = new Map(
  parameters.flatMap((parameter): [string, Known][] => {
    const { key, perGbps: alias } = parameter;
    const own: [string, Known] = [key.toLowerCase(), { parameter }];
    return alias === undefined ? [own] : [own, [withAlias(key, alias).toLowerCase(), { parameter, alias }]];
  }),
);

/**
 * The parameter that a key names, without regard to case and to spaces around. An unknown key is a ModelError "value"
 * that names the nearest.
 */
export function parameterOf(typed: string): Concrete {
  const parts = typed.trim().toLowerCase().split(".");
  const plain = known.get(parts.join("."));
  if (plain && !plain.parameter.key.includes("*")) return concrete(plain);
  for (const place of [parts.length - 1, 1]) {
    const member = parts[place]?.trim();
    if (place < 1 || !member || member === "*") continue;
    const found = known.get(parts.map((part, k) => (k === place ? "*" : part)).join("."));
    if (found) return concrete(found, numbered(found.parameter, member, typed));
  }
  throw unknownKey(typed.trim(), parts[1] || undefined);
}

/** The key of a pattern's member: `task.*.coverage` of ipsec. */
export const memberKey = (pattern: string, member: string): string => pattern.replace("*", () => member);

function concrete({ parameter, alias }: Known, member?: string): Concrete {
  return {
    parameter,
    key: member === undefined ? parameter.key : memberKey(parameter.key, member),
    ...(member === undefined ? {} : { member }),
    ...(alias === undefined ? {} : { alias }),
  };
}

/** A member as the model spells it; those counted by years or points must be whole numbers in their range. */
function numbered({ key }: Parameter, member: string, typed: string): string {
  const most = mostNumber[key];
  if (most === undefined) return member;
  const least = key === "rollout.*" ? 0 : 1;
  const number = Number(member);
  if (/^\d+$/.test(member) && number >= least && number <= most) return String(number);
  const message = `${typed.trim()} is unknown. ${memberKey(key, "N")} takes whole numbers N from ${least} to ${most}.`;
  throw new ModelError("value", message, typed.trim());
}

function withAlias(key: string, alias: string): string {
  return `${key.slice(0, key.lastIndexOf(".") + 1)}${alias}`;
}

function keyHint(typed: string, names: readonly string[]): string {
  const near = nearest(typed, names);
  return near.length > 0 ? `Nearest: ${near.join(", ")}.` : "EDGE.PARAMETERS lists the keys.";
}

function unknownKey(typed: string, member = "1"): ModelError {
  const keys = parameters.flatMap(({ key, perGbps }) =>
    perGbps === undefined ? [key] : [key, withAlias(key, perGbps)],
  );
  const names = keys.map((key) => memberKey(key, member));
  return new ModelError(
    "value",
    () => `${shortened(typed)} is no key of the inputs. ${keyHint(typed, names)}`,
    typed,
  );
}
