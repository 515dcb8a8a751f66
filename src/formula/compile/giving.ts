import type { CallNode, Node } from "../syntax";
import type { Ground } from "./compilation";

/** True for a call whose result may have another size in another scenario. */
export const decidesShape = ({ name }: CallNode, ground: Ground): boolean =>
  ground.factsOf(name)?.sizedBy !== undefined;

/** True for a call that may give a cell as it is: a text there does not count as one among arguments does. */
export const mayGivePlace = (node: Node, ground: Ground): boolean =>
  node.kind === "unary" && node.operator === "+"
    ? mayGivePlace(node.operand, ground)
    : node.kind === "call" && ground.factsOf(node.name)?.givesPlace === true;
