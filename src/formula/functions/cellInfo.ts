import { cellName, columnName, quotedSheet } from "../../address";
import { styleAt, widthAt } from "../cellLooks";
import { cellError } from "../errors";
import type { Reference } from "../operand";
import type { Scope } from "../scope";
import { unsupported } from "../unsupported";
import type { CellError, Matrix, Scalar } from "../value";
import { type FormatFacts, formatFacts } from "./formatCode";

/** What Excel knows and this engine does not. */
const unknown = (sentence: string): CellError => unsupported(cellError("#VALUE!", sentence));

/** The top left cell that CELL tells of. */
interface Told {
  readonly kind: string;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** What CELL tells of a reference's top left cell; its looks and its file only where these were read. */
export function cellInfo(kind: string, place: Reference | undefined, scope: Scope): Scalar | Matrix {
  const asked = kind.toLowerCase();
  const tell = Object.hasOwn(KINDS, asked) ? KINDS[asked] : undefined;
  if (!tell) return cellError("#VALUE!", `CELL has no "${kind}".`);
  // in a workbook of one sheet the file's name is the same wherever that cell is
  if (!place && asked === "filename" && scope.book.sheetCount === 1)
    return tell({ kind: asked, sheet: 0, row: 0, column: 0 }, scope);
  if (!place)
    return unknown("CELL without a reference means the cell that was changed last, which is not known here.");
  const { sheet, top: row, left: column } = place.areas[0]!;
  return tell({ kind: asked, sheet, row, column }, scope);
}

const notKnown = ({ kind }: Told): CellError => unknown(`CELL("${kind}") is not known here.`);

const valueOf = ({ sheet, row, column }: Told, { book }: Scope): Scalar =>
  book.cells.value(sheet, row, column);

const KINDS: Readonly<Record<string, (cell: Told, scope: Scope) => Scalar | Matrix>> = {
  row: ({ row }) => row + 1,
  col: ({ column }) => column + 1,
  contents: (cell, scope) => valueOf(cell, scope) ?? 0,
  type: (cell, scope) => {
    const value = valueOf(cell, scope);
    return value === null ? "b" : typeof value === "string" ? "l" : "v";
  },
  address,
  filename,
  format: (cell, scope) => ofFormat(cell, scope, ({ code }) => code),
  color: (cell, scope) => flag(cell, scope, ({ color }) => color),
  parentheses: (cell, scope) => flag(cell, scope, ({ parentheses }) => parentheses),
  prefix,
  protect: (cell, { book }) => {
    const style = book.looks && styleAt(book.looks, { ...cell });
    return style ? (style.isUnlocked ? 0 : 1) : notKnown(cell);
  },
  width: (cell, { book }) => {
    if (!book.looks) return notKnown(cell);
    const width = widthAt(book.looks, cell.sheet, cell.column);
    if (!width) return unknown("How wide a column is in digits of this workbook's font is not known here.");
    return [[width.digits, width.isStandard]];
  },
};

function address({ sheet, row, column }: Told, { book, host }: Scope): Scalar {
  const own = `$${columnName(column)}$${row + 1}`;
  if (sheet === host.sheet) return own;
  const { file } = book;
  if (!file || file === "unsaved")
    return unknown(
      `CELL gives the address of ${cellName(row, column)} on another sheet with the file's name, which is not known here.`,
    );
  const name = `[${file.name}]${book.sheetName(sheet)}`;
  const isPlain =
    /^[A-Za-z_][\w.]*$/.test(file.name) && quotedSheet(book.sheetName(sheet)) === book.sheetName(sheet);
  return `${isPlain ? name : `'${name.replaceAll("'", "''")}'`}!${own}`;
}

function filename(cell: Told, { book }: Scope): Scalar {
  const { file } = book;
  if (file === "unsaved") return "";
  if (file?.folder === undefined) return notKnown(cell);
  return `${file.folder}[${file.name}]${book.sheetName(cell.sheet)}`;
}

function ofFormat(
  cell: Told,
  { book }: Scope,
  fact: (facts: FormatFacts) => string | boolean | undefined,
): Scalar {
  const style = book.looks && styleAt(book.looks, { ...cell });
  if (!style) return notKnown(cell);
  const found = fact(formatFacts(style.numberFormat));
  return (
    found ?? unknown(`What CELL("${cell.kind}") says of the format ${style.numberFormat} is not known here.`)
  );
}

/** 1 or 0; what a format says of numbers counts for a number alone. */
function flag(cell: Told, scope: Scope, fact: (facts: FormatFacts) => boolean | undefined): Scalar {
  const found = ofFormat(cell, scope, fact);
  if (found !== true) return found === false ? 0 : found;
  if (typeof valueOf(cell, scope) === "number") return 1;
  return unknown(`CELL("${cell.kind}") of a cell without a number is not known here.`);
}

/** Signs of alignment. Text that is not aligned by hand has one where it was typed behind an apostrophe. */
const PREFIXES: Readonly<Record<string, string>> = {
  ...{ left: "'", right: '"', center: "^", fill: "\\", justify: "", distributed: "" },
};

function prefix(cell: Told, scope: Scope): Scalar {
  const { looks } = scope.book;
  const style = looks && styleAt(looks, { ...cell });
  if (!style) return notKnown(cell);
  if (typeof valueOf(cell, scope) !== "string") return "";
  const { alignment = "general", hasApostrophe } = style;
  if (alignment === "general") return hasApostrophe ? "'" : "";
  return (
    PREFIXES[alignment] ?? unknown(`CELL("prefix") of a cell aligned as ${alignment} is not known here.`)
  );
}

/** INFO: what it tells of the workbook; of the machine it runs on nothing is known here. */
export function info(kind: string, { book }: Scope): Scalar {
  switch (kind.toLowerCase()) {
    case "recalc":
      if (book.recalculates === undefined) return unknown('INFO("recalc") is not known here.');
      return book.recalculates === "by hand" ? "Manual" : "Automatic";
    case "numfile":
      return book.sheetCount ?? unknown('INFO("numfile") is not known here.');
    // Excel does not tell them any more
    case "memavail":
    case "memused":
    case "totmem":
      return cellError("#N/A");
    case "directory":
    case "origin":
    case "osversion":
    case "release":
    case "system":
      return unknown(
        `INFO("${kind.toLowerCase()}") tells of the machine that Excel runs on, which is not known here.`,
      );
    default:
      return cellError("#VALUE!", `INFO has no "${kind}".`);
  }
}
