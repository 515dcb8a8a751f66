import { expect, it } from "vitest";
import { evaluateText } from "../../../src/formula/evaluateText";
import { isError } from "../../../src/formula/value";

/** Arguments that ask for more than a page can do: each is answered at once, by an error or by a short way. */
it.each([
  ["COMBIN(1E15,5E14)", "#NUM!"],
  ["COMBINA(1E15,1E15)", "#NUM!"],
  ["MULTINOMIAL(1E9,1E9,1E9)", "#NUM!"],
  ["FACTDOUBLE(1E9)", "#NUM!"],
  ["BASE(5,2,1E9)", "#NUM!"],
  ['DECIMAL(REPT("1",300),2)', "#NUM!"],
  ['REPT("ab",1E9)', "#VALUE!"],
  ["MUNIT(1E9)", "#NUM!"],
  ["MUNIT(1E5)", "#NUM!"],
  ["SEQUENCE(1E6,1E4)", "#NUM!"],
  ["RANDARRAY(1E6,1E4)", "#NUM!"],
  ["EXPAND({1},1E6,1E4)", "#NUM!"],
  ["MINVERSE(SEQUENCE(800,800))", "#NUM!"],
  ["MDETERM(SEQUENCE(800,800))", "#NUM!"],
  ["BESSELJ(1,1E9)", 0],
  ["BESSELI(1,1E9)", 0],
  ["BESSELY(1,1E9)", "#NUM!"],
  ["BESSELK(1,1E9)", "#NUM!"],
  ["BESSELJ(2E9,1E9)", "#NUM!"],
  ["BESSELI(1E9,1E9)", "#NUM!"],
  ["BESSELK(1E9,1E9)", "#NUM!"],
  ["BINOM.INV(1E9,0.5,0.5)", 500_000_000],
  ["ROUND(BINOM.DIST(5E8,1E9,0.5,TRUE),4)", 0.5],
  ["ROUND(POISSON.DIST(1E9,1E9,TRUE),4)", 0.5],
  ["ROUND(HYPGEOM.DIST(5E7,1E8,5E8,1E9,TRUE),3)", 0.5],
  ["ROUND(GAMMA.INV(0.5,1E9,1),-4)", 1_000_000_000],
  ["VDB(1,0,1E9,0,1)", "#NUM!"],
  ["AMORDEGRC(1E9,1,2,0,1E9,0.15)", 0],
  ["DB(1,0,1E9,1E8)", "#NUM!"],
  ["CUMIPMT(0.01,1E9,1,1,1E9,0)", "#NUM!"],
  ["WORKDAY(1,1E9)", "#NUM!"],
  ["ROMAN(1E9)", "#VALUE!"],
  ["FIXED(1,1E9)", "#VALUE!"],
  ["WRAPROWS(SEQUENCE(3),1E9,0)", [[1, 2, 3]]],
  ['CONVERT(1,REPT("k",1000),"m")', "#N/A"],
  ["BITLSHIFT(1,1E9)", "#NUM!"],
  ["DATE(1,-1E300,2)", "#NUM!"],
  ["QUOTIENT(1E15,1E-300)", "#NUM!"],
])("%s", (formula, expected) => {
  const value = evaluateText(formula, {});
  expect(isError(value) ? value.error : value).toEqual(expected);
});
