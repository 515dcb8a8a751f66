import { expect, it } from "vitest";
import { change, rowsAfter } from "./patched";

const anchor = (ref: string, value: string | number) =>
  `<c r="A1" cm="1"><f t="array" ref="${ref}">_xldudf_EDGE_X(1)</f><v>${value}</v></c>`;

it("A spill grows: its rectangle, and cells in rows that are there or not", () => {
  expect(
    rowsAfter(
      `<row r="1" spans="1:2">${anchor("A1:B1", 1)}<c r="B1" s="4"><v>2</v></c><c r="D1"><v>9</v></c></row>`,
      change("A1", 10, {
        spill: [
          [10, 20, 30],
          ["text", null, true],
        ],
      }),
    ),
  ).toBe(
    `<row r="1" spans="1:3">${anchor("A1:C2", 10)}<c r="B1" s="4"><v>20</v></c><c r="C1"><v>30</v></c><c r="D1"><v>9</v></c></row>` +
      '<row r="2"><c r="A2" t="str"><v>text</v></c><c r="C2" t="b"><v>1</v></c></row>',
  );
});

it("A spill shrinks: what falls out of it is emptied, looks and formulas stay", () => {
  expect(
    rowsAfter(
      `<row r="1">${anchor("A1:B2", 1)}<c r="B1"><v>2</v></c></row>
       <row r="2"><c r="A2" s="4" t="str"><v>x</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><v>9</v></c></row>`,
      change("A1", 10, { spill: [[10]] }),
    ),
  ).toBe(
    `<row r="1">${anchor("A1", 10)}<c r="B1"></c></row>
       <row r="2"><c r="A2" s="4"></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><v>9</v></c></row>`,
  );
});

it("A spill turns: wide becomes tall", () => {
  expect(
    rowsAfter(
      `<row r="1">${anchor("A1:B1", 1)}<c r="B1"><v>2</v></c></row>`,
      change("A1", 1, { spill: [[1], [2]] }),
    ),
  ).toBe(`<row r="1">${anchor("A1:A2", 1)}<c r="B1"></c></row><row r="2"><c r="A2"><v>2</v></c></row>`);
});

it("A cell that another change fills is not emptied", () => {
  expect(
    rowsAfter(
      `<row r="1">${anchor("A1:B1", 1)}<c r="B1"><v>2</v></c></row>`,
      change("A1", 1, { spill: [[1]] }),
      change("B1", 7),
    ),
  ).toBe(`<row r="1">${anchor("A1", 1)}<c r="B1"><v>7</v></c></row>`);
});

it("A new value alone leaves the rectangle and its cells", () => {
  expect(rowsAfter(`<row r="1">${anchor("A1:B1", 1)}<c r="B1"><v>2</v></c></row>`, change("A1", 5))).toBe(
    `<row r="1">${anchor("A1:B1", 5)}<c r="B1"><v>2</v></c></row>`,
  );
});

it("A rectangle that claims the whole sheet costs no more than the cells there are", () => {
  expect(
    rowsAfter(
      `<row r="1">${anchor("A1:XFD1048576", 1)}<c r="B1"><v>2</v></c></row>`,
      change("A1", 1, { spill: [[1]] }),
    ),
  ).toBe(`<row r="1">${anchor("A1", 1)}<c r="B1"></c></row>`);
});
