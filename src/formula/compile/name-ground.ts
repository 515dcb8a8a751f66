import type { FunctionFacts } from "../facts";
import { choices } from "../functions/choices";
import type { NameNode, Node } from "../syntax";
import type { Ground } from "./compilation";
import { Refusal } from "./refusal";
import { isValues, NOTHING, type Symbol, type Value, type Values } from "./symbol";

/** The meaning of a name, which is given in lower case, its dots included; undefined where it has none. */
export type Resolver = (name: string) => Value | Values | undefined;

/** Names alone: there are no cells, and nothing is evaluated. */
export class NameGround implements Ground {
  readonly arrays = true;

  constructor(private readonly resolve: Resolver) {}

  whole(): this {
    return this;
  }

  /** Only of functions with kernels it matters here what they give, and of these only choices give cells. */
  factsOf(name: string): FunctionFacts | undefined {
    return facts.get(name);
  }

  /** @throws Refusal for a name without a meaning */
  named({ name, sheet }: NameNode): Symbol {
    const meaning = sheet === undefined ? this.resolve(name.toLowerCase()) : undefined;
    if (meaning === undefined) throw new Refusal(name, "is not a known name.");
    return isValues(meaning) && meaning.length === 0 ? NOTHING : meaning;
  }

  reference(): never {
    throw new Refusal("A reference to cells", "means nothing outside a workbook.");
  }

  combined(): never {
    return this.reference();
  }

  rectangle(): never {
    return this.reference();
  }

  used(): never {
    return this.reference();
  }

  intersected(): never {
    return this.reference();
  }

  isConstant(): boolean {
    return false;
  }

  holdsVaryingPlace(): boolean {
    return false;
  }

  alone(node: Node): never {
    throw new Refusal(
      node.kind === "call" ? node.name : "A part of the formula",
      "can't be computed over columns.",
    );
  }

  /** What is left of each when there is nothing: a sum without terms, conditions of which none is broken. */
  ofNothing(name: string): Value | undefined {
    return ofNothing[name];
  }
}

const facts: ReadonlyMap<string, FunctionFacts> = new Map(Object.entries(choices));

const ofNothing: Readonly<Record<string, Value>> = {
  SUM: 0,
  SUMPRODUCT: 0,
  MIN: 0,
  MAX: 0,
  AND: true,
  OR: false,
  AVERAGE: { error: "#DIV/0!" },
};
