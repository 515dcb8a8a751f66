import { isError, type Scalar } from "../../formula/value";
import { cellLimit } from "./content";
import { OfficeError } from "./errors";
import type { Content, Grid } from "./grid";
import { areaOf, columnCount, rowCount, usedPart, type Region } from "./region";
import type { Session } from "./session";

/** The properties of Excel.Range that read its cells, each a matrix of the range's shape. */
export const readRange = {
  Formulas: reader((grid, area) => grid.formulas(area), plain, ""),
  NumberFormat: reader(
    (grid, area) => grid.numberFormats(area),
    (format) => format,
    "General",
  ),
  Text: reader(
    (grid, area) => grid.text(area),
    (text) => text,
    "",
  ),
  Values: reader((grid, area) => grid.values(area), plain, ""),
  ValueTypes: reader((grid, area) => grid.values(area), valueType, "Empty"),
};

/** As Excel gives a value: a blank cell as "", an error as its text. */
function plain(value: Scalar | Content): string | number | boolean {
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

function valueType(value: Scalar): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** Reads cells; those of whole rows and columns that lie beyond all content are blank without asking the grid. */
function reader<V, R>(
  read: (grid: Grid, area: ReturnType<typeof areaOf>) => V[][],
  convert: (value: V) => R,
  blank: R,
): (region: Region, session: Session) => R[][] {
  return (region, { grid, sheets }) => {
    sheets.mustExist(region.sheet);
    const rows = rowCount(region);
    const columns = columnCount(region);
    if (rows * columns > cellLimit) throw tooLarge();
    const part = usedPart(region, grid);
    const cells = part ? read(grid, areaOf(part)).map((row) => row.map(convert)) : [];
    for (const row of cells) while (row.length < columns) row.push(blank);
    while (cells.length < rows) cells.push(Array<R>(columns).fill(blank));
    return cells;
  };
}

const tooLarge = () =>
  new OfficeError("ResponsePayloadSizeLimitExceeded", "A read is limited to 5 million cells.", 400);
