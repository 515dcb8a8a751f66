/** Internal rates of return that others published: flows from year 0 on, and the rate to so many decimals. */
export const ratesOfReturn = [
  { flows: [-70000, 12000, 15000, 18000, 21000], rate: -0.021, decimals: 3 },
  { flows: [-70000, 12000, 15000, 18000, 21000, 26000], rate: 0.087, decimals: 3 },
  { flows: [-70000, 12000, 15000], rate: -0.444, decimals: 3 },
].map((row) => ({ ...row, source: "support.microsoft.com: IRR function, example" }));

/** The same read in full from the values that Excel saved in a workbook. */
export const savedRatesOfReturn = [
  { flows: [-7, 2, -1, 4, -3, 7, 2, -1, 4, 4], rate: 0.19086464188385688 },
  { flows: [-7, 2, 1, 4, -3, -7, 2, -1, 4, 4], rate: -0.0211260115505828 },
].map((row) => ({ ...row, source: "github.com/vinci1it2000/formulas: test/test_files/test.xlsx FINANCIAL" }));
