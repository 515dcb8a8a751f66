import { tokenize } from "@borgar/fx/xlsx";

/** A text that is no formula, with the place in it where reading stopped. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";
  /**
   * @param problem what is wrong, as a sentence without its place
   * @param formula the text without its leading "="
   * @param position from 1, in that text
   */
  constructor(
    readonly problem: string,
    readonly formula: string,
    readonly position: number,
  ) {
    super(`${problem} at position ${position} of "${excerpt(formula, position - 1)}".`);
  }
}

const BEFORE = 40;
const AFTER = 20;

/** What stands around a place of a formula: a long one told whole hides what is wrong with it. */
function excerpt(formula: string, place: number): string {
  const [from, to] = [Math.max(0, place - BEFORE), place + AFTER];
  if (formula.length <= BEFORE + AFTER) return formula;
  return `${from > 0 ? "…" : ""}${formula.slice(from, to)}${to < formula.length ? "…" : ""}`;
}

/** Stands for an @ that is part of a column's name. */
export const AT = "\uE000";

/** Texts and quoted sheets to leave alone, and the brackets of a table, one within another at most. */
const BRACKETS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]']|\[(?:'.|[^\]'])*\])*\]/gs;

/** A formula whose column names have no @ in them, as Table[a@b] has: Excel writes it so, the tokenizer stops there. */
function withShelteredAts(text: string): string {
  if (!/\[[^\]]*@/.test(text)) return text;
  return text.replace(BRACKETS, (found) =>
    found.startsWith("[") ? found.replace(/'.|^\[\s*@|@/gs, (part) => (part === "@" ? AT : part)) : found,
  );
}

export interface Token {
  readonly type: string;
  readonly value: string;
  /** From 0, in the formula. */
  readonly start: number;
  /** Whether space stands before it, which between two references is an operator. */
  readonly spaced: boolean;
}

/** A formula's tokens without its spaces, read from left to right. */
export class Tokens {
  private readonly tokens: Token[] = [];
  private next = 0;

  constructor(readonly text: string) {
    let spaced = false;
    let start = 0;
    for (const { type, value: sheltered, unterminated } of tokensOf(text)) {
      // in a table's columns the mark stays, so that it is not read as the sign for this row
      const value = type === "structured" ? sheltered : sheltered.replaceAll(AT, "@");
      if (unterminated) throw new FormulaError("A quotation mark is not closed", text, start + 1);
      const space = type === "whitespace" || type === "newline";
      if (!space) this.tokens.push({ type, value, start, spaced });
      spaced = space;
      start += value.length;
    }
  }

  /** The next token, left where it is. */
  get token(): Token | undefined {
    return this.tokens[this.next];
  }

  /** The token that was taken last. */
  get last(): Token | undefined {
    return this.tokens[this.next - 1];
  }

  /** Whether a bracket stands right behind the next token. */
  opensCall(): boolean {
    const behind = this.tokens[this.next + 1];
    return behind?.type === "operator" && behind.value === "(" && !behind.spaced;
  }

  /** The next token, taken; none is an error. */
  take(): Token {
    const token = this.token ?? this.fail();
    this.next++;
    return token;
  }

  /** Whether the next token is this operator or bracket. */
  is(operator: string): boolean {
    return this.token?.type === "operator" && this.token.value === operator;
  }

  isOneOf(operators: readonly string[]): boolean {
    return this.token?.type === "operator" && operators.includes(this.token.value);
  }

  /** Takes the next token where it is this operator or bracket; says whether it did. */
  skip(operator: string): boolean {
    const found = this.is(operator);
    if (found) this.next++;
    return found;
  }

  close(bracket: string): void {
    if (!this.skip(bracket)) this.fail(this.token ? undefined : `A closing ${bracket} is missing`);
  }

  fail(problem?: string, token = this.token): never {
    const what = token ? `Unexpected ${token.value}` : "The formula ends too early";
    throw new FormulaError(problem ?? what, this.text, (token?.start ?? this.text.length) + 1);
  }
}

/** The tokenizer's own tokens; it fails on brackets that nothing opens, as in c]]. */
function tokensOf(text: string): ReturnType<typeof tokenize> {
  try {
    return tokenize(withShelteredAts(text), { mergeRefs: true });
  } catch {
    throw new FormulaError("The brackets make no sense", text, text.search(/[[\]]/) + 1);
  }
}
