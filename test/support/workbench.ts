import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { Book } from "../../src/formula/book";
import { recalculate } from "../../src/formula/calculation";
import type { Scalar } from "../../src/formula/value";
import { edgeFunctions } from "../../src/functions/table";
import type { Content } from "../../src/workbench/office/grid";
import { parseRectangle } from "../../src/address";
import { readBook } from "../../src/workbook/file";
import type { Site, Visit } from "./browser";

/** A formula's value, or all values of the array it fills; errors without what is said of them. */
export type Shown = Scalar | Scalar[][];

/** A formula of a workbook with what it comes to. */
export interface ComputedFormula {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  shown: Shown;
}

/** The bytes of a committed template. */
export const templateBytes = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`../../templates/${name}.xlsx`, import.meta.url)));

/** Every formula of a book as the command line computes it, spills whole. */
export function computedFormulas(book: Book): ComputedFormula[] {
  return [...recalculate(book, edgeFunctions).results()].map(
    ({ sheet, row, column, formula, value, spill }) => ({
      ...{ sheet, row, column, formula },
      shown: spill ? spill.map((line) => line.map(plain)) : plain(value),
    }),
  );
}

/** The same for a file. */
export const computedFile = async (bytes: Uint8Array): Promise<ComputedFormula[]> =>
  computedFormulas(await readBook(bytes));

const plain = (value: Scalar): Scalar =>
  typeof value === "object" && value !== null ? { error: value.error } : value;

/** The workbench with its first workbook open and computed. */
export const openWorkbench = (site: Site, viewport?: { width: number; height: number }): Promise<Visit> =>
  ready(site.visit("index.html", viewport));

/** The file's one workbench, as the test before left it: a test opens the workbook that it is about. */
export const sharedWorkbench = (site: Site): Promise<Visit> => ready(site.shared("index.html"));

async function ready(visiting: Promise<Visit>): Promise<Visit> {
  const visit = await visiting;
  await visit.page.waitForFunction(() => window.edgeWorkbench !== undefined);
  await visit.page.evaluate(() => window.edgeWorkbench!.ready);
  // the cells have the page
  await visit.page.evaluate(() =>
    document.querySelector<HTMLElement>("#start:not([hidden]) .notice-close")?.click(),
  );
  return visit;
}

/** Opens a file in the place of the workbook on show. */
export const openFile = (page: Page, bytes: Uint8Array, name = "book.xlsx"): Promise<void> =>
  page.evaluate(
    ([content, file]) =>
      window.edgeWorkbench!.open(
        Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)),
        file,
      ),
    [Buffer.from(bytes).toString("base64"), name] as const,
  );

/** What the workbench shows of the same formulas, by value and by what stands in the grid's own cells. */
export function shownFormulas(
  page: Page,
  places: readonly Pick<ComputedFormula, "sheet" | "row" | "column" | "shown">[],
): Promise<{ formula: Content; shown: Shown }[]> {
  return page.evaluate(
    (all) =>
      all.map(({ sheet, row, column, shown }) => {
        const { grid } = window.edgeWorkbench!;
        const spill = Array.isArray(shown) ? shown : [[shown]];
        const bottom = row + spill.length - 1;
        const right = column + spill[0]!.length - 1;
        const values = grid
          .values({ sheet, top: row, left: column, bottom, right })
          .map((line) =>
            line.map((one) => (typeof one === "object" && one !== null ? { error: one.error } : one)),
          );
        return {
          formula: grid.formulas({ sheet, top: row, left: column, bottom: row, right: column })[0]![0]!,
          shown: Array.isArray(shown) ? values : values[0]![0]!,
        };
      }),
    places.map(({ sheet, row, column, shown }) => ({ sheet, row, column, shown })),
  );
}

/** Writes to a cell of a sheet, as Sheet!A1, and waits for what depends on it. */
export const write = (page: Page, address: string, content: Content): Promise<void> =>
  page.evaluate(
    async ([at, what]) => {
      const { grid } = window.edgeWorkbench!;
      grid.write(at, [[what]]);
      await grid.settled();
    },
    [areaOf(address), content] as const,
  );

/** The values of an area, as Sheet!A1:B2. */
export const valuesAt = (page: Page, address: string): Promise<Scalar[][]> =>
  page.evaluate((at) => window.edgeWorkbench!.grid.values(at), areaOf(address));

/** What the grid's cells show in an area, number formats applied. */
export const textsAt = (page: Page, address: string): Promise<string[][]> =>
  page.evaluate((at) => window.edgeWorkbench!.grid.text(at), areaOf(address));

/** The cells that a name stands for, as Sheet!A1. */
export const addressOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(
    (wanted) =>
      window
        .edgeWorkbench!.grid.names()
        .find((one) => one.name === wanted)!
        .refersTo.replace(/^=/, "")
        .replaceAll("$", ""),
    name,
  );

/** Types into a cell, as a user does, and presses Enter. */
export async function type(page: Page, address: string, text: string): Promise<void> {
  await page.evaluate((area) => {
    const { grid } = window.edgeWorkbench!;
    grid.activateSheet(area.sheet);
    grid.select(area);
  }, areaOf(address));
  await page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

function areaOf(address: string) {
  const at = address.lastIndexOf("!");
  return { sheet: address.slice(0, at), ...parseRectangle(address.slice(at + 1))! };
}
