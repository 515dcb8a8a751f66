import type { LambdaNode, LambdaParameter, LetNode, NameNode, Node } from "./syntax";

/** LET by its arguments, names and values in turn and a result; undefined where they are something else. */
export function letNode(args: readonly (Node | undefined)[]): LetNode | undefined {
  const body = args.at(-1);
  if (args.length < 3 || args.length % 2 === 0 || !body) return undefined;
  const names: string[] = [];
  const values: Node[] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    const [name, value] = [args[i], args[i + 1]];
    if (!isVariable(name) || !value) return undefined;
    names.push(name.name.toLowerCase());
    values.push(value);
  }
  return { kind: "let", names, values, body };
}

/** LAMBDA by its arguments, parameters and a result; undefined where they are something else. */
export function lambdaNode(args: readonly (Node | undefined)[]): LambdaNode | undefined {
  const body = args.at(-1);
  if (!body) return undefined;
  const parameters: LambdaParameter[] = [];
  for (const argument of args.slice(0, -1)) {
    const parameter = parameterFrom(argument);
    const comesLate = parameters.at(-1)?.optional && parameter?.optional === false;
    if (!parameter || comesLate || parameters.some(({ name }) => name === parameter.name)) return undefined;
    parameters.push(parameter);
  }
  return { kind: "lambda", parameters, body };
}

const isVariable = (node: Node | undefined): node is NameNode =>
  node?.kind === "name" && node.sheet === undefined;

/** x, or [x] for one that a call may leave out: brackets without a table in front read as a table's column. */
function parameterFrom(node: Node | undefined): LambdaParameter | undefined {
  if (isVariable(node)) return { name: node.name.toLowerCase(), optional: false };
  if (node?.kind !== "table" || node.table !== undefined || node.sections.length > 0) return undefined;
  const [name, more] = node.columns;
  return name === undefined || more !== undefined
    ? undefined
    : { name: name.trim().toLowerCase(), optional: true };
}
