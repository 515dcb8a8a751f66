import { readArray, readConstant } from "./constants";
import { type Host, readName, readRange, readTable } from "./references";
import { asTyped } from "./spelling";
import { lambdaNode, letNode } from "./binding";
import type { CallNode, Node, ReferenceOperator, ValueOperator } from "./syntax";
import { FormulaError, type Token, Tokens } from "./tokens";

/**
 * The longest formula that is read, in characters. Excel takes 8,192 from a user and stores some with prefixes to its
 * functions' names; reading a long one costs the square of its length.
 */
const LONGEST = 32_767;

/**
 * A formula's tree. Reads both what a user types and what a file holds (see asTyped); a leading "=" is allowed.
 * The grammar is Excel's: a sign binds tighter than ^, percent tighter than both, all operators group to the left.
 * Throws FormulaError.
 * @param text the formula
 * @param host the cell it stands in, to which its references are relative; A1 when left out
 */
export function parse(text: string, host: Host = { row: 0, column: 0 }): Node {
  if (text.length > LONGEST) throw tooLong(text);
  return new Grammar(new Tokens(asTyped(text.trim().replace(/^=/, ""))), host).formula();
}

const tooLong = (text: string): FormulaError =>
  new FormulaError(
    `A formula of ${text.length.toLocaleString("en-US")} characters is too long: Excel takes 8,192`,
    text,
    LONGEST + 1,
  );

/** Excel's operators on values, loosest first. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];
/** Excel nests functions 64 deep; brackets and signs may go on a little. */
const DEEPEST = 200;

/** Recursive descent, one method a level of the grammar. (The tokenizer's own parser gives no exact places.) */
class Grammar {
  private depth = 0;

  constructor(
    private readonly tokens: Tokens,
    private readonly host: Host,
  ) {}

  formula(): Node {
    const node = this.expression(0);
    if (this.tokens.token) this.tokens.fail();
    return node;
  }

  private expression(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.sign();
    let left = this.expression(level + 1);
    while (this.tokens.isOneOf(operators)) {
      const operator = this.tokens.take().value as ValueOperator;
      left = { kind: "binary", operator, left, right: this.expression(level + 1) };
    }
    return left;
  }

  private sign(): Node {
    if (!this.tokens.isOneOf(["+", "-"])) return this.percent();
    const operator = this.tokens.take().value as "+" | "-";
    return this.nested(() => ({ kind: "unary", operator, operand: this.sign() }));
  }

  private percent(): Node {
    let operand = this.intersection();
    for (let signs = 1; this.tokens.skip("%"); signs++) {
      if (signs > DEEPEST) this.tokens.fail("The formula is nested too deeply");
      operand = { kind: "unary", operator: "%", operand };
    }
    return operand;
  }

  private intersection(): Node {
    let left = this.range();
    while (this.tokens.token?.spaced && this.beginsReference()) left = joined(" ", left, this.range());
    return left;
  }

  private range(): Node {
    let left = this.implicit();
    while (this.tokens.skip(":")) left = joined(":", left, this.implicit());
    return left;
  }

  private implicit(): Node {
    if (!this.tokens.skip("@")) return this.spill();
    return this.nested(() => ({ kind: "intersect", operand: this.range() }));
  }

  private spill(): Node {
    let anchor = this.invoked();
    for (let signs = 1; this.tokens.skip("#"); signs++) {
      if (signs > DEEPEST) this.tokens.fail("The formula is nested too deeply");
      anchor = { kind: "spill", anchor };
    }
    return anchor;
  }

  /** A value that is called at once, LAMBDA(x,x+1)(3): brackets right behind a call or a bracket. */
  private invoked(): Node {
    const isCalled = this.beginsCall();
    let called = this.primary();
    for (let calls = 1; isCalled && this.tokens.is("(") && !this.tokens.token!.spaced; calls++) {
      if (calls > DEEPEST) this.tokens.fail("The formula is nested too deeply");
      called = { kind: "invoke", called, args: this.arguments() };
    }
    return called;
  }

  private beginsCall(): boolean {
    return (
      this.tokens.token?.type === "func" || this.tokens.token?.type === "range_named" || this.tokens.is("(")
    );
  }

  private primary(): Node {
    const token = this.tokens.token ?? this.tokens.fail();
    switch (token.type) {
      case "func":
        return this.call();
      case "range":
      case "range_beam":
        return readRange(this.tokens.take().value, this.host) ?? this.unreadable(token);
      case "range_named":
        return this.tokens.opensCall() ? this.call() : readName(this.tokens.take().value);
      case "context":
        return this.sheetsOwn();
      case "unknown":
        // the tokenizer takes R and C for parts of R1C1 addresses
        if (!/^[rc]$/i.test(token.value)) break;
        return this.tokens.opensCall() ? this.call() : readName(this.tokens.take().value);
      case "structured":
        return readTable(this.tokens.take().value) ?? this.unreadable(token);
    }
    if (this.tokens.is("(")) return this.bracketed();
    return this.tokens.is("{") ? readArray(this.tokens) : readConstant(this.tokens);
  }

  /** An expression in brackets; a comma in it makes a union of references, as in SUM((A1,B2)). */
  private bracketed(): Node {
    this.tokens.take();
    let left = this.nested(() => this.expression(0));
    while (this.tokens.skip(","))
      left = joined(
        ",",
        left,
        this.nested(() => this.intersection()),
      );
    this.tokens.close(")");
    return left;
  }

  private call(): Node {
    const name = this.tokens.take().value.toUpperCase();
    const args = this.arguments();
    if (name === "LET")
      return letNode(args) ?? this.wrong("LET takes up to 126 names with their values, then a result");
    if (name === "LAMBDA")
      return (
        lambdaNode(args) ??
        this.wrong("LAMBDA takes the names of its parameters, optional ones last, then a result")
      );
    return rewritten({ kind: "call", name, args });
  }

  /** A call of a sheet's own name, Inputs!PAYOUT(3). */
  private sheetsOwn(): Node {
    const sheet = this.tokens.take().value;
    if (!this.tokens.skip("!") || this.tokens.token?.type !== "func") this.tokens.fail();
    return {
      kind: "invoke",
      called: readName(`${sheet}!${this.tokens.take().value}`),
      args: this.arguments(),
    };
  }

  private arguments(): (Node | undefined)[] {
    this.tokens.take();
    const args: (Node | undefined)[] = [];
    if (!this.tokens.is(")"))
      do args.push(this.argument());
      while (this.tokens.skip(","));
    this.tokens.close(")");
    return args;
  }

  private argument(): Node | undefined {
    if (this.tokens.isOneOf([",", ")"])) return undefined;
    return this.nested(() => this.expression(0));
  }

  /** What is wrong with the call whose closing bracket was read last. */
  private wrong(problem: string): never {
    return this.tokens.fail(problem, this.tokens.last);
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > DEEPEST) this.tokens.fail("The formula is nested too deeply");
    const node = read();
    this.depth--;
    return node;
  }

  private beginsReference(): boolean {
    const { type } = this.tokens.token!;
    return type.startsWith("range") || type === "structured" || type === "func" || this.tokens.is("(");
  }

  private unreadable(token: Token): never {
    return this.tokens.fail("This reference can't be read", token);
  }
}

const joined = (operator: ReferenceOperator, left: Node, right: Node): Node => ({
  kind: "binary",
  operator,
  left,
  right,
});

/** What files write as functions and users as signs: ANCHORARRAY(A1) is A1#, SINGLE(x) is @x. */
function rewritten(node: CallNode): Node {
  const [only] = node.args;
  if (!only || node.args.length !== 1) return node;
  if (node.name === "ANCHORARRAY") return { kind: "spill", anchor: only };
  if (node.name === "SINGLE") return { kind: "intersect", operand: only };
  return node;
}
