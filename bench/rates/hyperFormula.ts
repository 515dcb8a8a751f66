import { type Between } from "../between";
import { formulaText } from "../formulaText";
import { scenariosPerSecond } from "../measure";
import { installPeers } from "../peers";
import { typed } from "../twin";
import { type Rate } from "./rate";

type Content = number | string | boolean | null;

/** Scenarios of a slice. */
const slice = 10;

/** HyperFormula: the sheets built once; for each scenario all inputs set in a batch and the output read. */
export async function hyperFormulaRate(part: Between, columns: readonly Float64Array[]): Promise<Rate> {
  installPeers();
  const { HyperFormula } = await import("hyperformula");
  const engine = HyperFormula.buildFromSheets(sheetsOf(part), { licenseKey: "gpl-v3" });
  const sheetIds = part.sheets.map((name) => engine.getSheetId(name) as number);
  const addressOf = ({ sheet, row, column }: Between["output"]) => {
    return { sheet: sheetIds[sheet]!, row, col: column };
  };
  const inputs = part.inputs.map(addressOf);
  const output = addressOf(part.output);
  const count = columns[0]!.length;
  const results = new Float64Array(count);
  const perSecond = scenariosPerSecond(count, slice, (start, size) => {
    for (let i = start; i < start + size; i++) {
      engine.batch(() => inputs.forEach((cell, k) => engine.setCellContents(cell, columns[k]![i]!)));
      results[i] = engine.getCellValue(output) as number;
    }
  });
  engine.destroy();
  return { perSecond, results };
}

/** The part's sheets as rows of cells; inputs start at 0. */
function sheetsOf({ sheets, inputs, formulas, constants }: Between): Record<string, Content[][]> {
  const rows = sheets.map((): Content[][] => []);
  const put = ({ sheet, row, column }: Between["output"], content: Content) => {
    const grid = rows[sheet]!;
    while (grid.length <= row) grid.push([]);
    while (grid[row]!.length < column) grid[row]!.push(null);
    grid[row]![column] = content;
  };
  for (const input of inputs) put(input, 0);
  for (const { position, value } of constants) put(position, value as Content);
  for (const { position, tree } of formulas) put(position, `=${formulaText(tree, position, typed)}`);
  return Object.fromEntries(sheets.map((name, index) => [name, rows[index]!]));
}
