import type { Argument, LaneValues, Quantity } from "../model";
import { type Shape, stretchedLane } from "../vector";
import { type CellRange, plainContent } from "./unpack";
import { quoted } from "../model";

/** Why a lane is refused: argument `index` of the quantity, with what its cells hold at that lane. */
export function explainLane(
  quantity: Quantity,
  ranges: readonly (CellRange | undefined)[],
  index: number,
  shape: Shape,
  lane: number,
): string {
  const argument = quantity.args[index]!;
  const blamed = contentsAt(argument, ranges[index], shape, lane);
  const unfit = blamed.find((content) => !fits(argument, content));
  if (unfit !== undefined) return wrongKind(argument, unfit);
  const values = quantity.args.map((each, k) => {
    const contents = contentsAt(each, ranges[k], shape, lane).map(asValue);
    return [each.name, each.kind === "list" ? contents : contents[0]];
  });
  return quantity.explain(index, Object.fromEntries(values) as LaneValues);
}

/** What the argument's cells hold at a lane: all of a list, one of the rest, the default when it is omitted. */
function contentsAt(argument: Argument, range: CellRange | undefined, shape: Shape, lane: number): unknown[] {
  if (!range) return [argument.kind === "list" ? undefined : argument.default];
  if (argument.kind === "list") return range.flat().map(plainContent);
  const columns = range[0]!.length;
  const at = stretchedLane({ rows: range.length, columns }, shape, lane);
  return [plainContent(range[Math.floor(at / columns)]![at % columns])];
}

const isBlank = (content: unknown): boolean => content === null || content === undefined || content === "";

const asValue = (content: unknown): unknown => (isBlank(content) ? 0 : content);

function fits({ kind }: Argument, content: unknown): boolean {
  if (kind === "choice") return typeof content === "string" && content !== "";
  return typeof content === "number" || isBlank(content);
}

/** Says that a cell holds no text where the argument is a choice, no number where it is one. */
export function wrongKind({ name, kind }: Pick<Argument, "name" | "kind">, content: unknown): string {
  if (kind === "choice")
    return `${name} is ${isBlank(content) ? "blank" : String(content).toUpperCase()}. It takes a name, as text.`;
  return typeof content === "boolean"
    ? `${name} is ${String(content).toUpperCase()}. It takes a number.`
    : `${name} is the text ${quoted(String(content))}. It takes a number.`;
}
