import type { WorkedExample } from "./example";

const irrPage = "Excel's documentation of IRR (support.microsoft.com), as kept in public test files";
const mirrPage = "Excel's documentation of MIRR (support.microsoft.com), as kept in public test files";
const xnpvPage =
  "Excel's documentation of XNPV and XIRR (support.microsoft.com), as kept in public test files";
const formCalc =
  "https://help.adobe.com/ja_JP/livecycle/10.0/DesignerFormCalcRef/WS92d06802c76abadb-32254d55129f5ee7c98-7fba.html";

const flows = "{-70000,12000,15000,18000,21000,26000}";
const borrowed = "{-120000,39000,30000,21000,37000,46000}";
const dated = "{-10000,2750,4250,3250,2750},DATE({2008,2008,2008,2009,2009},{1,3,10,2,4},{1,1,30,15,1})";

/** Present values, rates of return and paybacks that others published. */
export const moneyExamples: WorkedExample[] = [
  {
    id: "P80",
    example: "IRR of 70,000 invested and five years' income",
    figures: [{ formula: `=IRR(${flows})`, published: "0.0866309480365" }],
    source: irrPage,
  },
  {
    id: "P81",
    example: "The same after four years: a negative rate is a result",
    figures: [{ formula: "=IRR({-70000,12000,15000,18000,21000})", published: "-0.0212448482734" }],
    source: irrPage,
  },
  {
    id: "P83",
    example: "The same after one year",
    figures: [{ formula: "=IRR({-70000,12000})", published: "-0.8285714285714" }],
    source: irrPage,
  },
  {
    id: "P84",
    example: "IRR of 75,000 invested and five years' income",
    figures: [
      {
        formula: "=IRR({-75000,12000,15000,18000,21000,24000})",
        published: "0.05715142887178467",
        within: 1e-12,
      },
    ],
    source: "github.com/formulajs/formulajs test/financial.js (commit af0f0b41)",
  },
  {
    id: "P86",
    example: "MIRR of 120,000 borrowed at 10%, gains reinvested at 12%",
    figures: [{ formula: `=MIRR(${borrowed},10%,12%)`, published: "0.12609413036591" }],
    source: mirrPage,
  },
  {
    id: "P87",
    example: "The same, reinvested at 14%",
    figures: [{ formula: `=MIRR(${borrowed},10%,14%)`, published: "0.1347591108" }],
    source: mirrPage,
  },
  {
    id: "P88",
    example: "The same after three years, at 12%",
    figures: [{ formula: "=MIRR({-120000,39000,30000,21000},10%,12%)", published: "-0.0480446552" }],
    source: mirrPage,
  },
  {
    id: "P89",
    example: "XNPV at 9% of five dated flows",
    figures: [{ formula: `=XNPV(9%,${dated})`, published: "2086.647602031535" }],
    source: xnpvPage,
  },
  {
    id: "P90",
    example: "XIRR of the same flows",
    figures: [{ formula: `=XIRR(${dated})`, published: "0.3734" }],
    source: xnpvPage,
  },
  {
    id: "P91",
    example: "NPV at 10% as Excel counts, the first flow a year away; and with that flow at year 0",
    figures: [
      { formula: "=NPV(10%,-10000,3000,4200,6800)", published: "1188.44" },
      { formula: "=-10000+NPV(10%,3000,4200,6800)", published: "1307.29" },
    ],
    source: "Excel's documentation of NPV (support.microsoft.com), as kept in public test files",
  },
  {
    id: "P93",
    example: "NPV at 6.5% of 5,000 a year away",
    figures: [{ formula: "=NPV(6.5%,5000)", published: "4694.83568075117" }],
    source: formCalc,
  },
  {
    id: "P94",
    example: "NPV at 10% of 500, 1,500, 4,000 and 10,000",
    figures: [{ formula: "=NPV(10%,500,1500,4000,10000)", published: "11529.60863329007" }],
    source: formCalc,
  },
  {
    id: "P96",
    example: "NPV at 6.5% of -10,000, 3,000, 3,400 and 7,700",
    figures: [{ formula: "=NPV(6.5%,-10000,3000,3400,7700)", published: "2055.38" }],
    source: "https://docs.mescius.jp/help/spread-aspnet-formula-10/FunctionNPV.html",
  },
  {
    id: "P97",
    example: "Monthly payment on 350,000 over 180 months at 3.25% a year",
    figures: [{ formula: "=PMT(3.25%/12,180,350000)", published: "-2459.34" }],
    source: "README of a financial R package",
  },
  {
    id: "P99",
    example: "RRI: growth from 10,000 to 11,000 over 96 periods",
    figures: [{ formula: "=RRI(96,10000,11000)", published: "0.0009933073762913303" }],
    source: "Excel's documentation of RRI (support.microsoft.com), as kept in public test files",
  },
  {
    id: "P100",
    example: "PDURATION: periods from 2,000 to 2,200 at 2.5%",
    figures: [{ formula: "=PDURATION(2.5%,2000,2200)", published: "3.859866162622655" }],
    source: "Excel's documentation of PDURATION (support.microsoft.com), as kept in public test files",
  },
  {
    id: "B01",
    example: "Payback of 72,000 by two alternatives",
    figures: [
      { formula: "=EDGE.PAYBACK({-72000,25000,25000,15000,10000,30000})", published: "3.7" },
      { formula: "=EDGE.PAYBACK({-72000,22000,15000,50000})", published: "2.7" },
    ],
    source: "https://justaaa.com/finance/165807-assume-a-72000-investment-and-the-following-cash",
  },
  {
    id: "B02",
    example: "Discounted payback at 14% of 2,800, 3,700, 5,100 and 4,300 for 5,200 and for 10,400",
    figures: [
      { formula: "=EDGE.DISCOUNTEDPAYBACK(14%,{-5200,2800,3700,5100,4300})", published: "1.96" },
      { formula: "=EDGE.DISCOUNTEDPAYBACK(14%,{-10400,2800,3700,5100,4300})", published: "3.65" },
    ],
    source: "https://justaaa.com/finance/28200-calculating-discounted-payback-lo3-an-investment",
  },
];
