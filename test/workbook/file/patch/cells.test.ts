import { expect, it } from "vitest";
import { change, rowsAfter } from "./patched";

it.each<[string, string, Parameters<typeof change>[1], string]>([
  ["a number", "<c r='A1'><v>1</v></c>", 0.1 + 0.2, "<c r='A1'><v>0.30000000000000004</v></c>"],
  ["a large number", '<c r="A1"><v>1</v></c>', 1e21, '<c r="A1"><v>1e+21</v></c>'],
  ["a boolean", '<c r="A1" s="3"><v>1</v></c>', true, '<c r="A1" s="3" t="b"><v>1</v></c>'],
  ["an error", '<c r="A1" t="b"><v>1</v></c>', { error: "#N/A" }, '<c r="A1" t="e"><v>#N/A</v></c>'],
  [
    "an error newer than files know",
    '<c r="A1"/>',
    { error: "#CALC!" },
    '<c r="A1" t="e"><v>#VALUE!</v></c>',
  ],
  ["no number", '<c r="A1"/>', NaN, '<c r="A1" t="e"><v>#NUM!</v></c>'],
  ["a blank", '<c r="A1" s="3" t="s"><v>0</v></c>', null, '<c r="A1" s="3"></c>'],
  ["a blank where nothing is", '<c r="B1"/>', null, '<c r="B1"/>'],
  [
    "a text",
    '<c r="A1" t="s"><v>0</v></c>',
    "a<b&c>",
    '<c r="A1" t="inlineStr"><is><t>a&lt;b&amp;c&gt;</t></is></c>',
  ],
  [
    "a text with blanks at its ends",
    '<c r="A1"/>',
    " a ",
    '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>',
  ],
  [
    "a text that XML can't hold",
    '<c r="A1"/>',
    "\u0000\r_x0041_\ud800",
    `<c r="A1" t="inlineStr"><is><t>_x0000__x000D__x005F_x0041__xD800_</t></is></c>`,
  ],
  [
    "a number where a rich text was",
    '<c r="A1" t="inlineStr"><is><r><t>rich</t></r></is><extLst/></c>',
    7,
    '<c r="A1"><v>7</v><extLst/></c>',
  ],
])("%s is stored", (_, before, value, after) => {
  expect(rowsAfter(`<row r="1">${before}</row>`, change("A1", value))).toBe(`<row r="1">${after}</row>`);
});

it("A formula's text stands beside the formula, which keeps every byte", () => {
  const before = `<row r="1"><c t='n' r="A1" cm="1"><!-- a --><f t="array" ref="A1" ca="1"><![CDATA[B1&"<"]]></f><v>1</v></c></row>`;
  expect(rowsAfter(before, change("A1", "x "))).toBe(
    `<row r="1"><c t="str" r="A1" cm="1"><!-- a --><f t="array" ref="A1" ca="1"><![CDATA[B1&"<"]]></f><v xml:space="preserve">x </v></c></row>`,
  );
});

it("A formula without a cached value gets one, and loses it again", () => {
  const without = '<row r="1"><c r="A1"><f>1+1</f></c></row>';
  const withValue = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>';
  expect(rowsAfter(without, change("A1", 2))).toBe(withValue);
  expect(rowsAfter(withValue, change("A1", null))).toBe(without);
});

it("The richer value that a cell's text stood for goes with it", () => {
  expect(
    rowsAfter('<row r="1"><c r="A1" t="e" vm="1"><f>A2</f><v>#VALUE!</v></c></row>', change("A1", 3)),
  ).toBe('<row r="1"><c r="A1"><f>A2</f><v>3</v></c></row>');
});

it("A constant takes the formula's place, and what says that it spilled", () => {
  expect(
    rowsAfter(
      '<row r="1"><c r="A1" s="2" cm="1"><f t="array" ref="A1:B1">_xlfn.SEQUENCE(1,2)</f><v>1</v></c><c r="B1" s="2"><v>2</v></c></row>',
      change("A1", 5, { keepFormula: false }),
    ),
  ).toBe('<row r="1"><c r="A1" s="2"><v>5</v></c><c r="B1" s="2"></c></row>');
});

it("A shared formula whose first cell becomes a constant lives on in the others", () => {
  const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">IF(B1&lt;$C$1,"&amp;A1",1)</f><v>1</v></c></row>
    <row r="2"><c r="A2"><f t="shared" ca="1" si="0"/><v>1</v></c><c r="C2"><f t="shared" si="1"/></c></row>
    <row r="3"><c r="A3"><f t="shared" si="0"></f><v>1</v></c></row>`;
  expect(rowsAfter(rows, change("A1", 9, { keepFormula: false }), change("A3", 4))).toBe(
    `<row r="1"><c r="A1"><v>9</v></c></row>
    <row r="2"><c r="A2"><f ca="1">IF(B2&lt;$C$1,"&amp;A1",1)</f><v>1</v></c><c r="C2"><f t="shared" si="1"/></c></row>
    <row r="3"><c r="A3"><f>IF(B3&lt;$C$1,"&amp;A1",1)</f><v>4</v></c></row>`,
  );
});

it("Of two changes of a cell the later counts", () => {
  expect(rowsAfter('<row r="1"><c r="A1"/></row>', change("A1", 1), change("A1", 2))).toBe(
    '<row r="1"><c r="A1"><v>2</v></c></row>',
  );
});
