import { errorTexts } from "../errors";
import type { ArrayNode, LiteralNode } from "./syntax";
import type { Token, Tokens } from "./tokens";
import type { ErrorText, Scalar } from "./value";

/** Reads one constant: a number, a text, TRUE or FALSE, an error. Throws FormulaError on anything else. */
export function readConstant(tokens: Tokens): LiteralNode {
  if (tokens.is("#")) return { kind: "literal", value: newerError(tokens) };
  const token = tokens.take();
  return { kind: "literal", value: constant(token, tokens) };
}

/** Reads an array constant, {1,2;3,4}, whose opening brace comes next. Throws FormulaError. */
export function readArray(tokens: Tokens): ArrayNode {
  tokens.take();
  const rows: Scalar[][] = [[]];
  for (;;) {
    rows.at(-1)!.push(element(tokens));
    if (tokens.skip(";")) rows.push([]);
    else if (!tokens.skip(",")) break;
  }
  const end = tokens.token;
  tokens.close("}");
  if (rows.some((row) => row.length !== rows[0]!.length))
    tokens.fail("The rows of an array constant differ in length", end);
  return { kind: "array", rows };
}

function element(tokens: Tokens): Scalar {
  const sign = tokens.isOneOf(["+", "-"]) ? tokens.take() : undefined;
  const { value } = readConstant(tokens);
  if (!sign) return value;
  if (typeof value !== "number") return tokens.fail("A sign needs a number", sign);
  return sign.value === "-" ? 0 - value : value;
}

function constant(token: Token, tokens: Tokens): Scalar {
  switch (token.type) {
    case "number":
      return Number.isFinite(Number(token.value))
        ? Number(token.value)
        : tokens.fail("The number is too large", token);
    case "string":
      return token.value.slice(1, -1).replaceAll('""', '"');
    case "bool":
      return token.value.toUpperCase() === "TRUE";
    case "error":
      return { error: token.value.toUpperCase() as ErrorText };
    default:
      return tokens.fail(undefined, token);
  }
}

/** An error that the tokenizer does not know, as #BUSY!: it comes in pieces. */
function newerError(tokens: Tokens): Scalar {
  const { start } = tokens.token!;
  const rest = tokens.text.slice(start).toUpperCase();
  const error = errorTexts.find((code) => rest.startsWith(code));
  if (!error) return tokens.fail();
  while ((tokens.token?.start ?? Infinity) < start + error.length) tokens.take();
  return { error };
}
