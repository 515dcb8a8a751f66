import { cellName } from "../address";
import type { DataTable } from "./book";
import type { CallNode, Corner, RangeNode } from "./syntax";

/** A data table as Excel shows it in the cells: TABLE(B1,B2), the row's input cell first. */
export const tableText = ({ rowInput, columnInput }: DataTable): string =>
  `TABLE(${[rowInput, columnInput].map(inputText).join(",")})`;

const inputText = (input: DataTable["rowInput"]): string =>
  input === undefined ? "" : input === null ? "#REF!" : cellName(input.row, input.column);

/** What a data table reads, in the form of a call: its inputs, the values tried, and the formulas beside them. */
export function tableTree(table: DataTable): CallNode {
  const { top, left, bottom, right, rowInput, columnInput } = table;
  const inputs = [rowInput, columnInput].flatMap((input) =>
    input ? [rectangle(input.row, input.column, input.row, input.column)] : [],
  );
  const head = rectangle(top - 1, left - 1, top - 1, right);
  const side = rectangle(top, left - 1, bottom, left - 1);
  return { kind: "call", name: "TABLE", args: [...inputs, head, side] };
}

function rectangle(top: number, left: number, bottom: number, right: number): RangeNode {
  const from = corner(top, left);
  return { kind: "range", from, to: top === bottom && left === right ? from : corner(bottom, right) };
}

const corner = (row: number, column: number): Corner => ({ row, column, rowFixed: true, columnFixed: true });

/** One cell of a data table: the formula whose result it shows, and the values put into the inputs for it. */
export interface TablePoint {
  readonly formula: { readonly row: number; readonly column: number };
  /** The cells in which the values tried stand, undefined for an input that the table has not. */
  readonly rowValue: { readonly row: number; readonly column: number } | undefined;
  readonly columnValue: { readonly row: number; readonly column: number } | undefined;
}

/** What the cell at a row and column of a data table stands for. */
export function tablePoint(table: DataTable, row: number, column: number): TablePoint {
  const { top, left, rowInput, columnInput } = table;
  const above = { row: top - 1, column };
  const beside = { row, column: left - 1 };
  if (rowInput !== undefined && columnInput !== undefined)
    return { formula: { row: top - 1, column: left - 1 }, rowValue: above, columnValue: beside };
  return rowInput !== undefined
    ? { formula: beside, rowValue: above, columnValue: undefined }
    : { formula: above, rowValue: undefined, columnValue: beside };
}
