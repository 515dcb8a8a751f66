import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { templates } from "../../src/workbench/templates";
import { openSite } from "../support/browser";
import { cutOff } from "../support/cut-off";
import { addressOf, openFile, sharedWorkbench, textsAt, type, valuesAt } from "../support/workbench";
import { MAIN, packageOf, type Row } from "../workbook/file/package-of";

const site = openSite();

/** However slow the machine. */
const eventually = (read: () => unknown) => expect.poll(read, { timeout: 60_000 });

/** Chooses a template in the header's list, gives up what the test before typed, and waits until it is open. */
async function choose(page: Page, label: string): Promise<void> {
  const id = () => page.evaluate(() => window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getId());
  const before = await id();
  const isChanged = (await page.locator(".workbook-name").textContent())!.includes("•");
  await page.getByLabel("Open a template").selectOption({ label });
  if (isChanged) await page.getByRole("button", { name: "Don't save" }).click();
  await eventually(id).not.toBe(before);
  await eventually(() => page.locator(".workbook-name").textContent()).toBe(`${label}.xlsx`);
}

/** Cells whose value is an error, and those among the first thousand rows that have a value and show nothing. */
const illShown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { grid } = window.edgeWorkbench!;
    return grid.sheets().flatMap(({ name }) => {
      const area = grid.usedArea(name)!;
      const texts = grid.text({ ...area, bottom: Math.min(area.bottom, 1000) });
      return grid.values(area).flatMap((line, down) =>
        line.flatMap((value, right) => {
          const isBlank = value === null || value === "";
          const isWell = isBlank || (typeof value !== "object" && texts[down]?.[right] !== "");
          return isWell ? [] : [`${name} row ${area.top + down + 1} column ${area.left + right + 1}`];
        }),
      );
    });
  });

/** The color behind the line of checks on Summary, as #rrggbb, and what it says. */
const checks = (page: Page): Promise<{ says: string; color: string }> =>
  page.evaluate(() => {
    const sheet = window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getSheetByName("Summary")!.getSheet();
    for (let row = 0; ; row++) {
      const cell = sheet.getCell(row, 0);
      const style = typeof cell?.s === "object" ? cell.s : undefined;
      if (/checks/.test(String(cell?.v)) && style?.bg?.rgb)
        return { says: String(cell!.v), color: style.bg.rgb };
      if (row > 100) return { says: "nothing", color: "none" };
    }
  });

/** Green is more than red and blue. */
const green = {
  says: expect.stringMatching(/^All \d+ checks hold\.$/) as string,
  color: expect.toSatisfy((color: string) => {
    const [red, shade, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    return shade! > red! && shade! > blue!;
  }) as string,
};

const numberAt = async (page: Page, address: string) => Number((await valuesAt(page, address))[0]![0]);

describe("a template chosen from the list", () => {
  test.each(templates)(
    "$label is shown whole and without errors, says what pays beside green checks, and follows a price typed in a cell",
    async ({ label }) => {
      const { page, complaints } = await sharedWorkbench(site);
      await choose(page, label);
      await eventually(() => illShown(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
      expect(await page.locator("#notices").innerText()).toBe("");
      const sentences = (await textsAt(page, "Summary!A3:A8")).flat().join("\n");
      expect(sentences).toMatch(/(pays|Nothing here pays).* over \d+ years/);
      await eventually(() => checks(page)).toEqual(green);

      const price = await addressOf(page, "cardPrice_dpu");
      const saving = await addressOf(page, "npvSaving_dpu");
      const before = await numberAt(page, saving);
      await type(page, price, String((await numberAt(page, price)) / 2));
      await eventually(() => numberAt(page, saving)).toBeGreaterThan(before);
      expect((await textsAt(page, "Summary!A3:A8")).flat().join("\n")).not.toBe(sentences);
      await eventually(() => checks(page)).toEqual(green);
      expect(complaints).toEqual([]);
    },
  );
});

/** The texts that the page has drawn since they are noted. */
const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...new Set((window as unknown as { drawn: string[] }).drawn)]);

describe("a number in a narrow column", () => {
  test("is rounded where its format leaves that open, and else #, never cut; wider again it is whole", async () => {
    const { page } = await sharedWorkbench(site);
    await page.evaluate(() => {
      const texts: string[] = ((window as unknown as { drawn: string[] }).drawn = []);
      const draw = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, ...given) {
        texts.push(given[0]);
        draw.apply(this, given);
      };
    });
    const figure = (value: number, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
    const rows = `<row r="1">${figure(8450065001)}${figure(8450065001, 1)}${figure(0.1 + 0.2)}</row>`;
    const styles =
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="2"><xf/><xf numFmtId="3" applyNumberFormat="1"/></cellXfs></styleSheet>';
    const columns = '<cols><col min="1" max="3" width="9" customWidth="1"/></cols>';
    const sheet = `<worksheet xmlns="${MAIN}">${columns}<sheetData>${rows}</sheetData></worksheet>`;
    const extra = { "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": sheet };
    const links: Row[] = [["rIdT", "styles", "styles.xml"]];
    await openFile(page, packageOf([{ name: "S", rows }], { extra, links }));
    await eventually(() => drawn(page)).toEqual(
      expect.arrayContaining(["8.45E+09", expect.stringMatching(/^#+$/), "0.3"]),
    );
    await page.evaluate(() => {
      const shown = window.edgeWorkbench!.univerAPI.getActiveWorkbook()!.getActiveSheet();
      shown.setColumnWidth(0, 120);
      shown.setColumnWidth(1, 120);
    });
    await eventually(() => drawn(page)).toEqual(expect.arrayContaining(["8450065001", "8,450,065,001"]));
  });
});
