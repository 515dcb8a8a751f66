import { nearest } from "../choice";
import { ModelError } from "../error";
import { type Concrete, parameterOf } from "../parameters";
import type { Comparison, Members } from "./comparison";
import { quoted } from "../quote";

/** Which values a change of a key moves. */
export interface Addressed extends Concrete {
  /** Of each alternative in this list; of every one for a site's parameter. */
  readonly alternatives: readonly number[];
}

/**
 * Whom an alternative's key moves that names none: `compared` those beside the baseline that have a value for it (all of
 * them where none has), `all` every alternative.
 */
export type Unqualified = "compared" | "all";

/**
 * What a key of a sweep or of a site's row moves. `cardPrice@dpu` is that alternative's only. An unknown key,
 * alternative or member, and a site's key with an alternative, is a ModelError "value".
 */
export function addressed(
  comparison: Comparison,
  typed: string,
  unqualified: Unqualified = "compared",
): Addressed {
  const at = typed.indexOf("@");
  const concrete = parameterOf(at < 0 ? typed : typed.slice(0, at));
  checkMember(comparison.members, concrete);
  const { parameter, key } = concrete;
  const all = comparison.alternatives.map((_, k) => k);
  if (at >= 0) {
    if (parameter.of === "alternative")
      return { ...concrete, alternatives: [alternativeNamed(comparison, typed.slice(at + 1), typed)] };
    throw refused(
      typed,
      `${key} is the site's, the same for every alternative. Leave out ${typed.slice(at)}.`,
    );
  }
  const moved = parameter.of === "site" || unqualified === "all" ? all : compared(comparison, key, all);
  return { ...concrete, alternatives: moved };
}

function compared({ value }: Comparison, key: string, all: readonly number[]): readonly number[] {
  if (all.length === 1) return all;
  const others = all.slice(1);
  const having = others.filter((k) => value(key, k) !== undefined);
  return having.length > 0 ? having : others;
}

function alternativeNamed({ alternatives }: Comparison, typed: string, key: string): number {
  const plain = typed.trim().toLowerCase();
  const found = alternatives.findIndex(({ name }) => name.toLowerCase() === plain);
  if (found >= 0) return found;
  const names = alternatives.map(({ name }) => name);
  throw refused(key, `No alternative is called ${quoted(typed)}. The inputs have: ${names.join(", ")}.`);
}

/** A task, license, resource or equipment that the inputs do not have can't be moved. */
function checkMember(members: Members, { key, member }: Concrete): void {
  const family = key.split(".")[0]!;
  if (member === undefined || !(family in members)) return;
  const known = members[family as keyof Members];
  if (known.includes(member)) return;
  const near = nearest(member, known);
  const list = near.length > 0 ? `Nearest: ${near.join(", ")}.` : `They have: ${known.join(", ") || "none"}.`;
  throw refused(key, `The inputs have no ${family} ${member}, as in ${key}. ${list}`);
}

const refused = (key: string, message: string): ModelError => new ModelError("value", message, key);
