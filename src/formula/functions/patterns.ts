import { cellError, VALUE } from "../errors";
import { unsupported } from "../unsupported";
import type { CellError } from "../value";

/** A regular expression as Excel has it (PCRE2), compiled; or why it can't be. */
export interface Pattern {
  /** Finds all matches from the start of a text. */
  readonly all: RegExp;
  /** How many ways of matching there may be in a text of so many characters, at most. */
  readonly ways: (length: number) => number;
}

/** Ways that are tried at most for one text: about a second's work. */
const MOST_WAYS = 1e9;

/** Marks of PCRE2 that JavaScript writes otherwise, outside of brackets and within. */
const CLASSES: Record<string, readonly [outside: string, within: string]> = {
  s: ["[ \\t-\\r]", " \\t-\\r"],
  S: ["[^ \\t-\\r]", "\\S"],
  h: ["[ \\t\\xa0\\u2000-\\u200a\\u3000]", " \\t\\xa0\\u2000-\\u200a\\u3000"],
  v: ["[\\n-\\r\\x85\\u2028\\u2029]", "\\n-\\r\\x85\\u2028\\u2029"],
  a: ["\\x07", "\\x07"],
  e: ["\\x1b", "\\x1b"],
};
const SAME = new Set("dDwWnrtf");
const PLACES: Record<string, string> = {
  A: "(?<![^])",
  z: "(?![^])",
  Z: "(?=\\n?(?![^]))",
  b: "\\b",
  B: "\\B",
};
const POSIX: Record<string, string> = {
  ...{ alpha: "A-Za-z", digit: "0-9", alnum: "A-Za-z0-9", upper: "A-Z", lower: "a-z", space: " \\t-\\r" },
  ...{ punct: "!-\\/:-@\\[-`\\{-~", xdigit: "0-9A-Fa-f", word: "\\w", blank: " \\t" },
};

const patterns = new Map<string, Pattern | CellError>();

/** A pattern by its text, compiled once. */
export function patternOf(written: string, caseless: boolean): Pattern | CellError {
  const key = (caseless ? "i" : "s") + written;
  const known = patterns.get(key);
  if (known) return known;
  const made = compiled(written, caseless);
  if (patterns.size > 200) patterns.clear();
  patterns.set(key, made);
  return made;
}

/** #VALUE! where a text is too long for a pattern: trying all ways of matching could take minutes. */
export function tooMany({ ways }: Pattern, text: string): CellError | undefined {
  if (ways(text.length) <= MOST_WAYS) return undefined;
  return unsupported(
    cellError(
      "#VALUE!",
      `The pattern has too many * and + for a text of ${text.length.toLocaleString("en-US")} characters.`,
    ),
  );
}

function compiled(written: string, caseless: boolean): Pattern | CellError {
  try {
    const translation = new Translation(written);
    const source = translation.whole();
    return {
      all: new RegExp(source, caseless ? "giu" : "gu"),
      ways: (length) => translation.choices * chosen(length + 1, translation.endless + 1),
    };
  } catch (thrown) {
    if (thrown instanceof Beyond)
      return unsupported(
        cellError("#VALUE!", `${thrown.message} in a regular expression is not known here.`),
      );
    // what JavaScript calls no expression after translation is none to Excel either
    if (thrown instanceof SyntaxError) return VALUE;
    throw thrown;
  }
}

/** n over k as a number, however large. */
function chosen(n: number, k: number): number {
  let count = 1;
  for (let i = 0; i < k; i++) count *= Math.max(n + k - 1 - i, 1) / (i + 1);
  return count;
}

/** Thrown for what PCRE2 can do and JavaScript can't. */
class Beyond extends Error {}

/** What stands before a quantifier. */
interface Atom {
  readonly source: string;
  /** Whether it may match in more than one way, so that repeating it multiplies them. */
  readonly isVaried: boolean;
}

/** Reads a PCRE2 pattern and writes it for JavaScript. */
class Translation {
  private at = 0;
  /** How many quantifiers have no upper bound. */
  endless = 0;
  /** Product of the numbers of counts that bounded quantifiers allow, and of alternatives. */
  choices = 1;

  constructor(private readonly written: string) {}

  whole(): string {
    const { source } = this.alternatives();
    if (this.at < this.written.length) throw new SyntaxError("A bracket too many.");
    return source;
  }

  private alternatives(): Atom {
    let source = "";
    let isVaried = false;
    while (this.at < this.written.length && this.written[this.at] !== ")") {
      if (this.written[this.at] === "|") {
        source += this.take(1);
        isVaried = true;
        this.choices++;
        continue;
      }
      const atom = this.atom();
      const { mark, most, least } = this.quantifier();
      if (mark !== "" && most > 1 && atom.isVaried)
        throw new Beyond("A repeated bracket that has *, + or | within");
      if (mark !== "" && most === Infinity) this.endless++;
      else if (most > least) this.choices *= most - least + 1;
      isVaried ||= atom.isVaried || most > least;
      source += atom.source + mark;
    }
    return { source, isVaried };
  }

  private quantifier(): { mark: string; least: number; most: number } {
    const found = /^(?:([*+?])|\{(\d*)(,?)(\d*)\})([?+]?)/.exec(this.written.slice(this.at));
    if (!found || (!found[1] && !found[2] && !found[4])) return { mark: "", least: 1, most: 1 };
    this.at += found[0].length;
    const [, sign, low = "", comma, high, manner = ""] = found;
    if (manner === "+") throw new Beyond(`${found[0]}, which gives nothing back,`);
    if (sign) return { mark: sign + manner, least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Infinity };
    const least = Number(low);
    const most = comma ? (high ? Number(high) : Infinity) : least;
    return { mark: `{${least}${comma ? `,${high ?? ""}` : ""}}${manner}`, least, most };
  }

  private atom(): Atom {
    const sign = this.written[this.at]!;
    if (sign === "(") return this.group();
    if (sign === "[") return single(this.brackets());
    if (sign === "\\") return single(this.escape(false));
    this.take(1);
    if (sign === ".") return single("[^\\n]");
    if (sign === "$") return single("(?=\\n?(?![^]))");
    if (sign === "^") return single("^");
    if ("*+?".includes(sign)) throw new SyntaxError("Nothing to repeat.");
    if ("{}]".includes(sign)) return single(`\\${sign}`);
    // a character of two halves is one
    const code = this.written.codePointAt(this.at - 1)!;
    if (code > 0xffff) return single(sign + this.take(1));
    return single(sign === "/" ? "\\/" : sign);
  }

  private group(): Atom {
    const opening = /^\((?:\?(?:P?<([A-Za-z_]\w*)>|<?[=!]|:))?/.exec(this.written.slice(this.at))![0];
    if (
      /^\((?:\?|\*)$/.test(this.written.slice(this.at, this.at + opening.length + 1).slice(0, 2)) &&
      opening === "("
    )
      throw new Beyond(`"${this.written.slice(this.at, this.at + 4)}"`);
    this.take(opening.length);
    const { source, isVaried } = this.alternatives();
    if (this.take(1) !== ")") throw new SyntaxError("A bracket is not closed.");
    return { source: `${opening.replace("(?P<", "(?<")}${source})`, isVaried };
  }

  private brackets(): string {
    let source = this.take(this.written[this.at + 1] === "^" ? 2 : 1);
    // a closing bracket that stands first is one of the characters
    if (this.written[this.at] === "]") source += `\\${this.take(1)}`;
    while (this.written[this.at] !== "]") {
      const rest = this.written.slice(this.at);
      if (rest === "") throw new SyntaxError("A bracket is not closed.");
      const posix = /^\[:(\^?)(\w+):\]/.exec(rest);
      if (posix) {
        const known = posix[1] ? undefined : POSIX[posix[2]!];
        if (known === undefined) throw new Beyond(posix[0]);
        source += known;
        this.take(posix[0].length);
      } else if (rest.startsWith("\\")) source += this.escape(true);
      else source += /^[[(){}/|]/.test(rest) ? `\\${this.take(1)}` : this.take(1);
    }
    return source + this.take(1);
  }

  private escape(isWithin: boolean): string {
    this.take(1);
    const letter = this.take(1);
    if (letter === "") throw new SyntaxError("Nothing behind a backslash.");
    if (SAME.has(letter)) return `\\${letter}`;
    // [\s\S] is everything only where both are of one kind
    const isBoth = isWithin && letter === "s" && this.written.includes("\\S");
    if (CLASSES[letter]) return isBoth ? "\\s" : CLASSES[letter][isWithin ? 1 : 0];
    if (!isWithin && PLACES[letter]) return PLACES[letter];
    if (isWithin && letter === "b") return "\\b";
    if (!isWithin && /[1-9]/.test(letter)) return `\\${letter}`;
    const rest = this.written.slice(this.at);
    const code = /^(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/.exec(rest);
    if (letter === "x" && code) {
      this.take(code[0].length);
      return `\\u{${code[1] ?? code[2]!}}`;
    }
    const property = /^(?:([LMNPSZC])|\{\^?[A-Z][a-z]?\})/.exec(rest);
    if (/[pP]/.test(letter) && property && !property[0].includes("^")) {
      this.take(property[0].length);
      return `\\${letter}{${property[0].replace(/[{}]/g, "")}}`;
    }
    if (/[A-Za-z0-9]/.test(letter)) throw new Beyond(`\\${letter}`);
    return /[\^$\\.*+?()[\]{}|/]/.test(letter) || (isWithin && letter === "-") ? `\\${letter}` : letter;
  }

  private take(count: number): string {
    const taken = this.written.slice(this.at, this.at + count);
    this.at += count;
    return taken;
  }
}

const single = (source: string): Atom => ({ source, isVaried: false });
