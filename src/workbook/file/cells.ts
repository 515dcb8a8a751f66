import type { Cell } from "../../formula/book";
import type { CellError, ErrorText, Scalar } from "../../formula/value";
import type { Rectangle } from "./address";
import { parseAddress } from "./address";
import { filterReader, isTrue } from "./filter";
import { movedFormula } from "./shared-formula";
import { typedSpelling } from "./spelling";
import { unescaped } from "./strings";
import { readXml } from "./xml";

/** What a sheet's part holds beside its cells' looks. */
export interface SheetContent {
  cells: Cell[];
  /** Cells of what-if data tables, whose values are kept without the table. */
  dataTables: Rectangle[];
  /** Rows out of sight, from 0. */
  hiddenRows: number[];
  /** Rectangle of the sheet's own filter, where it leaves anything out. */
  filtered: Rectangle | undefined;
}

/** The cells of a sheet's part: formulas in the typed spelling, shared ones expanded, spills folded in. */
export function readCells(
  content: Uint8Array,
  sharedStrings: string[],
  dynamicArrays: boolean,
): SheetContent {
  const stored: StoredCell[] = [];
  let cell: StoredCell = { row: 0, column: 0 };
  let row = -1;
  let column = -1;
  const hiddenRows: number[] = [];
  const filter = filterReader();
  readXml(
    content,
    (name, attributes) => {
      filter.open(name, attributes);
      if (name === "row") {
        row = attributes["r"] ? +attributes["r"] - 1 : row + 1;
        column = -1;
        if (isTrue(attributes["hidden"])) hiddenRows.push(row);
      } else if (name === "c") {
        const address = parseAddress(attributes["r"] ?? "");
        row = address?.top ?? Math.max(row, 0);
        column = address?.left ?? column + 1;
        cell = { row, column, type: attributes["t"], meta: attributes["cm"] };
      } else if (name === "f") {
        cell.formulaKind = attributes["t"] ?? "normal";
        cell.group = attributes["si"];
        cell.ref = attributes["ref"];
      }
    },
    (name, text) => {
      if (name === "f") cell.formula = text;
      else if (name === "v") cell.value = text;
      else if (name === "t" && cell.type === "inlineStr") cell.value = (cell.value ?? "") + text;
      else if (name === "c") stored.push(cell);
    },
  );
  return {
    cells: foldSpills(expandShared(stored).map((one) => plain(one, sharedStrings, dynamicArrays))),
    dataTables: stored.flatMap(({ formulaKind, ref }) =>
      formulaKind === "dataTable" ? (parseAddress(ref ?? "") ?? []) : [],
    ),
    hiddenRows,
    filtered: filter.extent(),
  };
}

interface StoredCell {
  row: number;
  column: number;
  type?: string | undefined;
  meta?: string | undefined;
  value?: string;
  formula?: string;
  formulaKind?: string;
  group?: string | undefined;
  ref?: string | undefined;
}

/** A cell with the rectangle that its array formula fills. */
type Placed = Cell & { fills?: Rectangle };

function expandShared(cells: StoredCell[]): StoredCell[] {
  const first = new Map<string, StoredCell>();
  for (const cell of cells) {
    if (cell.formulaKind !== "shared" || cell.group === undefined) continue;
    if (cell.formula) first.set(cell.group, cell);
  }
  return cells.map((cell) => {
    const source = cell.formulaKind === "shared" && !cell.formula ? first.get(cell.group ?? "") : undefined;
    if (!source) return cell;
    const formula = movedFormula(source.formula!, cell.row - source.row, cell.column - source.column);
    return { ...cell, formula };
  });
}

function plain(stored: StoredCell, sharedStrings: string[], dynamicArrays: boolean): Placed {
  const { row, column, formula, formulaKind } = stored;
  const value = scalar(stored, sharedStrings);
  if (!formula || formulaKind === "dataTable") return { row, column, value };
  const typed = { row, column, formula: typedSpelling(formula), value };
  if (formulaKind !== "array") return { ...typed, storage: "plain" };
  const fills = parseAddress(stored.ref ?? "");
  const storage = dynamicArrays && stored.meta ? "dynamic" : "cse";
  return fills ? { ...typed, storage, fills } : { ...typed, storage };
}

function scalar({ type, value, formula }: StoredCell, sharedStrings: string[]): Scalar {
  if (value === undefined) return formula && type === "str" ? "" : null;
  switch (type) {
    case "s":
      return sharedStrings[+value] ?? "";
    case "str":
    case "inlineStr":
      return unescaped(value);
    case "b":
      return value.trim() === "1" || value.trim() === "true";
    case "e":
      return cellError(value);
    case "d":
      return Date.parse(value.endsWith("Z") ? value : `${value}Z`) / 86_400_000 + 25_569;
    default:
      return value.trim() === "" || !Number.isFinite(+value) ? null : +value;
  }
}

const KNOWN_ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BUSY!)$/;

/** Excel's newer errors (#FIELD!, #BLOCKED!, ...) have no place in arithmetic: they count as #VALUE!. */
const cellError = (text: string): CellError => ({
  error: KNOWN_ERRORS.test(text) ? (text as ErrorText) : "#VALUE!",
});

/** The later cells of a spill carry only cached values: they move into the first cell's `spill`. */
function foldSpills(cells: Placed[]): Cell[] {
  const at = new Map(cells.map((cell) => [key(cell.row, cell.column), cell]));
  const folded = new Set<Placed>();
  const anchors = cells.map((cell): Cell => {
    const { fills, ...anchor } = cell;
    if (!fills || (fills.top === fills.bottom && fills.left === fills.right)) return anchor;
    const spill: Scalar[][] = [];
    for (let row = fills.top; row <= fills.bottom; row++) {
      const line: Scalar[] = [];
      for (let column = fills.left; column <= fills.right; column++) {
        const one = at.get(key(row, column));
        if (one && one !== cell && one.formula === undefined) folded.add(one);
        line.push(one?.value ?? null);
      }
      spill.push(line);
    }
    return { ...anchor, spill };
  });
  return anchors.filter(
    (cell, i) => !folded.has(cells[i]!) && (cell.formula !== undefined || cell.value !== null),
  );
}

const key = (row: number, column: number) => row * 16_384 + column;
