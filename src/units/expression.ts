/** A unit as written: words, their products, quotients and powers. */
export type Expression =
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "power"; readonly of: Expression; readonly exponent: number }
  | { readonly kind: "product" | "quotient"; readonly left: Expression; readonly right: Expression };

const tokens = /\s*([*·/()^²³]|[^\s*·/()^²³]+)/gy;

/** Reads `W/(m2*K)`; left to right, a power first. Undefined where the text is no such expression. */
export function readExpression(text: string): Expression | undefined {
  const words = [...text.trim().matchAll(tokens)].map(([, token]) => token!);
  let at = 0;
  const whole = products();
  return at === words.length ? whole : undefined;

  function products(): Expression | undefined {
    let left = powers();
    while (left && (words[at] === "*" || words[at] === "·" || words[at] === "/")) {
      const kind = words[at++] === "/" ? "quotient" : "product";
      const right = powers();
      left = right && { kind, left, right };
    }
    return left;
  }

  function powers(): Expression | undefined {
    const of = atom();
    const exponent = of && exponentHere();
    return exponent ? { kind: "power", of: of!, exponent } : of;
  }

  function exponentHere(): number | undefined {
    if (words[at] === "²" || words[at] === "³") return words[at++] === "²" ? 2 : 3;
    if (words[at] !== "^" || !/^[1-9]$/.test(words[at + 1] ?? "")) return undefined;
    at += 2;
    return Number(words[at - 1]);
  }

  function atom(): Expression | undefined {
    const word = words[at++];
    if (word !== "(") return word && !/^[*·/)^²³]$/.test(word) ? { kind: "word", word } : undefined;
    const inner = products();
    return words[at++] === ")" ? inner : undefined;
  }
}
