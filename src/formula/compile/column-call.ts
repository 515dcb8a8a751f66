import type { ColumnFunction } from "../program/column-function";
import type { CallNode } from "../syntax";
import { type Compilation } from "./compilation";
import { isNothing, NOTHING, type Symbol, type Value, type Values } from "./symbol";
import { rectangleOf } from "./values";

/**
 * An add-in's function over columns, once for each place of its stretched ranges; lists are taken whole. Undefined
 * where the call as a whole is an error, which evaluation words better.
 */
export function columnCall(
  called: ColumnFunction,
  node: CallNode,
  compilation: Compilation,
): Symbol | undefined {
  const { args } = node;
  if (args.length > called.args.length) return undefined;
  if (args.some((arg) => arg && compilation.ground.holdsVaryingPlace(arg))) return undefined;
  const given = called.args.map((_, k) =>
    args[k] ? rectangleOf(compilation.compile(args[k], compilation), compilation) : undefined,
  );
  const isList = (k: number): boolean => called.args[k]!.kind === "list";
  const stretched = given.filter((values, k): values is Values => values !== undefined && !isList(k));
  if (stretched.some(isNothing)) return NOTHING;
  const shape = commonShape(stretched);
  const results = called.outputs.length;
  if (!shape || (results > 1 && shape.columns > 1)) return undefined;
  const at = (row: number, column: number): readonly Value[] =>
    compilation.emitter.call(
      node.name,
      given.map((values, k) => {
        if (!values) return undefined;
        return isList(k) ? values.flat() : place(values, row, column);
      }),
      results,
    );
  if (shape.rows === 1 && shape.columns === 1 && results === 1) return at(0, 0)[0]!;
  return Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_, column) => at(row, column)).flat(),
  );
}

/** The shape of all together, undefined when they do not fit: an add-in's function then refuses the call. */
function commonShape(all: readonly Values[]): { rows: number; columns: number } | undefined {
  const rows = all.reduce((most, values) => Math.max(most, values.length), 1);
  const columns = all.reduce((most, values) => Math.max(most, values[0]!.length), 1);
  const fits = all.every(
    (values) =>
      (values.length === 1 || values.length === rows) &&
      (values[0]!.length === 1 || values[0]!.length === columns),
  );
  return fits ? { rows, columns } : undefined;
}

const place = (values: Values, row: number, column: number): Value => {
  const line = values.length === 1 ? values[0]! : values[row]!;
  return (line.length === 1 ? line[0] : line[column]) ?? null;
};
