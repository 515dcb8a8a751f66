import { expect, test } from "vitest";
import { failure, openBook } from "./fixture";

test("the workbench computes by itself and is done when it answers", async () => {
  const { Excel } = openBook();
  await Excel.run(async ({ workbook: { application }, sync }) => {
    application.load("calculationMode,calculationState");
    await sync();
    expect(application.calculationMode).toBe("Automatic");
    expect(application.calculationState).toBe("Done");
  });
});

test("numbers are written as in en-US", async () => {
  const { Excel } = openBook();
  await Excel.run(async ({ workbook: { application }, sync }) => {
    const { numberFormat } = application.cultureInfo;
    numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    await sync();
    expect([numberFormat.numberDecimalSeparator, numberFormat.numberGroupSeparator]).toEqual([".", ","]);
  });
});

test.each([
  ["Recalculate", "settled"],
  ["Full", "recalculateAll"],
  ["FullRebuild", "recalculateAll"],
] as const)("calculate(%j) asks the grid for %s after the writes before it", async (type, member) => {
  const { Excel, calls } = openBook();
  await Excel.run(async ({ workbook: { application, worksheets }, sync }) => {
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    worksheets.getItem("Inputs").getRange("B1").values = [[1]];
    application.calculate(type);
    await sync();
  });
  const order = calls.map(([called]) => called).filter((called) => called === "write" || called === member);
  expect(order).toEqual(["write", member]);
});

test("manual calculation is not answered", async () => {
  const { Excel } = openBook();
  const run = Excel.run(async ({ workbook: { application }, sync }) => {
    application.calculationMode = "Manual";
    await sync();
  });
  expect(await failure(run)).toMatchObject({
    message: "Setting Application.calculationMode to Manual is not answered by the workbench.",
  });
});
