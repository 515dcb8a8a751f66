import type { CallNode, Node } from "../syntax";

/** Arguments that decide the size of a function's result, from 0. */
export const SHAPING: Readonly<Record<string, readonly number[]>> = {
  FILTER: [1],
  UNIQUE: [0, 1, 2],
  SEQUENCE: [0, 1],
  EXPAND: [1, 2],
  TAKE: [1, 2],
  DROP: [1, 2],
  TOCOL: [0, 1],
  TOROW: [0, 1],
  TEXTSPLIT: [0, 1, 2, 3],
  REGEXEXTRACT: [0, 1, 2, 3],
  GROUPBY: [0, 1, 3, 4, 6],
  PIVOTBY: [0, 1, 2, 4, 5, 7, 9],
  MAKEARRAY: [0, 1],
  WRAPROWS: [1],
  WRAPCOLS: [1],
  TRIMRANGE: [0, 1, 2],
  MUNIT: [0],
  FREQUENCY: [1],
  "MODE.MULT": [0, 1, 2, 3, 4, 5, 6, 7],
  LINEST: [3],
  LOGEST: [3],
};

/** True for a call whose result may have another size in another scenario. */
export const decidesShape = (node: CallNode): boolean => node.name in SHAPING;

/** Functions that give even a cell as it is, rather than its value. */
const CHOOSING = new Set(["IF", "IFS", "SWITCH", "CHOOSE", "INDEX", "XLOOKUP", "OFFSET", "TRIMRANGE"]);

/** True for a call that may give a cell as it is: a text there does not count as one among arguments does. */
export const mayGivePlace = (node: Node): boolean =>
  node.kind === "unary" && node.operator === "+"
    ? mayGivePlace(node.operand)
    : node.kind === "call" && CHOOSING.has(node.name);
