import { format as formatByPattern, tokenize } from "numfmt";

/** One section of a number format: what stands between semicolons. */
export interface Section {
  /** Its text without conditions and colors. */
  readonly pattern: string;
  readonly kind: "general" | "number" | "fraction" | "date" | "elapsed" | "text" | "empty";
  readonly condition: Condition | undefined;
  /** Language of names, as its tag has it: 407 for German; undefined where none is asked for. */
  readonly locale: string | undefined;
  readonly tokens: readonly Token[];
}

interface Condition {
  readonly operator: string;
  readonly operand: number;
}

interface Token {
  readonly type: string;
  readonly value: unknown;
  readonly raw: string;
}

/** A format's sections for numbers and the one for texts, or why it is none. */
export interface Sections {
  readonly numbers: readonly Section[];
  readonly text: Section | undefined;
}

/** Excel takes no longer formats. */
const LONGEST = 255;

/** A format cut into its sections; a sentence for one that Excel does not take or that is not known here. */
export function sectionsOf(format: string): Sections | string {
  if (format.length > LONGEST) return `A number format has at most ${LONGEST} characters.`;
  let sections = known.get(format);
  if (sections === undefined) {
    if (known.size > MOST_KNOWN) known.clear();
    known.set(format, (sections = cutUp(format)));
  }
  return sections;
}

/** Formats met before: formulas filled down a column ask for the same few. */
const known = new Map<string, Sections | string>();
const MOST_KNOWN = 500;

function cutUp(format: string): Sections | string {
  const parts: Token[][] = [[]];
  const spelled = withCapitalExponents(format);
  let at = 0;
  for (const token of tokenize(spelled) as Token[]) {
    // as it was written: an exponent's letter is shown so
    const raw = format.slice(at, (at += token.raw.length));
    if (token.type === "break") parts.push([]);
    else parts.at(-1)!.push({ ...token, raw });
  }
  const wrong = whyRefused(format, spelled, parts);
  if (wrong !== undefined) return wrong;
  const sections = parts.map(sectionOf);
  const text = sections[3] ?? sections.find(({ kind }) => kind === "text");
  return { numbers: sections.slice(0, 3).filter(({ kind }) => kind !== "text"), text };
}

/** Pieces whose meaning is not known here: native digits, eras, the Buddhist and Hijri calendars. */
const UNKNOWN = /^(?:dbnum|natnum|calendar)$/;

/** The library of number formats knows exponents by their capital alone, and takes other e's for years. */
const withCapitalExponents = (format: string): string =>
  format.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|e[+-]/gs, (piece) =>
    /^e[+-]$/.test(piece) ? piece.toUpperCase() : piece,
  );

function whyRefused(format: string, spelled: string, parts: readonly Token[][]): string | undefined {
  const strange = parts.flat().find(({ type, raw }) => UNKNOWN.test(type) || /^(?:b+|g+)$/i.test(raw));
  if (strange) return `${strange.raw} in the number format ${format} is not known here.`;
  if (
    parts.some((part) =>
      /a\/p/.test(part.map(({ type, raw }) => (type === "char" || type === "slash" ? raw : "")).join("")),
    )
  )
    return `a/p in the number format ${format} is not known here: write A/P.`;
  try {
    formatByPattern(spelled, 0, { throws: true });
    return undefined;
  } catch {
    return `${format} is not a number format.`;
  }
}

function sectionOf(tokens: readonly Token[]): Section {
  const condition = tokens.find(({ type }) => type === "condition");
  const [operator, operand] = (condition?.value ?? []) as [string?, string?];
  const kept = tokens.filter(({ type }) => type !== "condition" && type !== "color");
  const locale = kept.find(({ type, raw }) => type === "locale" && raw.includes("-"));
  return {
    pattern: kept.map(({ raw }) => raw).join(""),
    kind: kindOf(tokens, kept),
    condition: operator === undefined ? undefined : { operator, operand: Number(operand) },
    locale: locale && /-([^\]]*)/.exec(locale.raw)![1]!,
    tokens: kept,
  };
}

function kindOf(all: readonly Token[], kept: readonly Token[]): Section["kind"] {
  const has = (...types: string[]) => kept.some(({ type }) => types.includes(type));
  if (kept.length === 0) return all.length > 0 ? "general" : "empty";
  if (has("text")) return "text";
  if (has("datetime", "ampm") || (has("duration") && has("point"))) return "date";
  if (has("duration")) return "elapsed";
  if (has("general")) return "general";
  return has("slash") && has("zero", "hash", "qmark") ? "fraction" : "number";
}

/** A section and the sign that it shows: a negative number's own section shows none. */
export interface Choice {
  readonly section: Section;
  readonly signed: boolean;
}

const GENERAL: Section = {
  ...{ pattern: "General", kind: "general", condition: undefined, locale: undefined, tokens: [] },
};

/** The section that shows a number; undefined where none of its conditions is met. */
export function chosenFor(number: number, { numbers }: Sections): Choice | undefined {
  if (numbers.length === 0) return { section: GENERAL, signed: true };
  if (numbers.some(({ condition }) => condition)) return byCondition(number, numbers);
  if (number < 0 && numbers[1]) return { section: numbers[1], signed: false };
  if (number === 0 && numbers[2]) return { section: numbers[2], signed: false };
  return { section: numbers[0]!, signed: true };
}

/** The first section whose condition is met, or the first that has none; the first of all without one asks for > 0. */
function byCondition(number: number, numbers: readonly Section[]): Choice | undefined {
  const all = numbers.length === 1 ? [...numbers, GENERAL] : numbers;
  const conditions = all.map(({ condition }, i) => condition ?? (i === 0 ? ABOVE_0 : undefined));
  const at = conditions.findIndex((condition) => !condition || meets(number, condition));
  if (at < 0) return undefined;
  return { section: all[at]!, signed: showsSign(at, conditions, numbers.length) };
}

const ABOVE_0: Condition = { operator: ">", operand: 0 };

/** A section that takes negative numbers alone shows no sign; the rest after such a first one shows none either. */
function showsSign(at: number, conditions: readonly (Condition | undefined)[], count: number): boolean {
  const own = conditions[at];
  if (own) return !isNegativeAlone(own);
  const [first] = conditions;
  if (count > 2) return true;
  return first!.operator === "=" || (first!.operand >= 0 && first!.operator.startsWith(">"));
}

const isNegativeAlone = ({ operator, operand }: Condition): boolean =>
  (operand < 0 && ["<", "<=", "="].includes(operator)) || (operand === 0 && operator === "<");

function meets(number: number, { operator, operand }: Condition): boolean {
  switch (operator) {
    case "=":
      return number === operand;
    case "<>":
      return number !== operand;
    case "<":
      return number < operand;
    case "<=":
      return number <= operand;
    case ">":
      return number > operand;
    default:
      return number >= operand;
  }
}
