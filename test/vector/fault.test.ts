import { expect, test } from "vitest";
import { blamedArgument, fault, faultKinds, faultOfText, faultText, type FaultKind } from "../../src/vector";

test("a fault byte keeps the kind and the argument to blame", () => {
  for (const kind of Object.keys(faultKinds) as FaultKind[])
    for (const argument of [undefined, 0, 1, 9, 14]) {
      const byte = fault(kind, argument);
      expect(byte).toBeLessThan(256);
      expect(blamedArgument(byte)).toBe(argument);
      expect(faultOfText(faultText(byte))).toBe(faultKinds[kind]);
    }
});

test("kinds are numbered as Excel's ERROR.TYPE", () => {
  expect(faultText(2)).toBe("#DIV/0!");
  expect(faultText(7)).toBe("#N/A");
  expect(faultText(14)).toBe("#CALC!");
});

test("an error nobody knows counts as #VALUE!", () => {
  expect(faultText(faultOfText("#PYTHON!"))).toBe("#VALUE!");
});
