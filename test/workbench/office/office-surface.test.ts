import { describe, expect, test } from "vitest";
import { openBook } from "./fixture";

describe("the pane's document outside Excel", () => {
  test("is in Excel on the web", async () => {
    const { Office } = openBook();
    const heard: unknown[] = [];
    const info = await Office.onReady((ready) => void heard.push(ready));
    expect(info).toEqual({ host: "Excel", platform: "OfficeOnline" });
    expect(heard).toEqual([info]);
    expect(info.host).toBe(Office.HostType.Excel);
    expect(info.platform).toBe(Office.PlatformType.OfficeOnline);
    expect(Office.context.displayLanguage).toBe("en-US");
    expect(Office.context.platform).toBe(info.platform);
  });

  test.each([
    ["ExcelApi", "1.9", true],
    ["ExcelApi", "1.12", true],
    ["ExcelApi", "1.13", false],
    ["ExcelApi", undefined, true],
    ["SharedRuntime", "1.1", true],
    ["CustomFunctionsRuntime", "1.4", false],
    ["ExcelApiUndo", "1.1", false],
  ])("%s %s is supported: %s", (set, version, expected) => {
    const { Office } = openBook();
    expect(Office.context.requirements.isSetSupported(set, version)).toBe(expected);
  });

  test("what a newer requirement set brings fails before it is sent", async () => {
    const { Excel } = openBook();
    await expect(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Inputs").getRange("A1").getExtendedRange("Down");
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  test("the document's settings are kept by the host", async () => {
    const { Office, host } = openBook();
    await Office.onReady();
    const { settings } = Office.context.document;
    expect(settings.get("sweep")).toBeNull();
    settings.set("sweep", { held: 5 });
    settings.set("other", 1);
    settings.remove("other");
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect(status).toBe("succeeded");
    expect([...host.settings]).toEqual([["sweep", { held: 5 }]]);
  });

  test("the pane is shown from the start and remembers how it starts", async () => {
    const { Office } = openBook();
    await Office.addin.showAsTaskpane();
    await Office.addin.setStartupBehavior("Load" as Office.StartupBehavior);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
    await (
      await Office.addin.onVisibilityModeChanged(() => undefined)
    )();
  });

  test("functions can be registered and fail as Excel's do", () => {
    const { CustomFunctions } = openBook();
    CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    const error = new CustomFunctions.Error("#N/A" as CustomFunctions.ErrorCode, "no such device");
    expect(error).toMatchObject({ code: "#N/A", message: "no such device" });
  });
});
